package gatewire.local;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Prints a line if the start takes so long that the user may think that it hangs. */
final class SlowStart {

  private static final long ANNOUNCED_AFTER_MILLIS = 1_500;

  private final CountDownLatch ended = new CountDownLatch(1);

  private SlowStart() {}

  /**
   * Starts to wait for the end of the start.
   *
   * @param program whether a program runs, which may take seconds on a busy machine
   */
  static SlowStart announceOn(Terminal terminal, boolean program) {
    SlowStart start = new SlowStart();
    Thread thread = new Thread(() -> start.announce(terminal, program), "slow-start");
    thread.setDaemon(true);
    thread.start();
    return start;
  }

  private void announce(Terminal terminal, boolean program) {
    try {
      if (!ended.await(ANNOUNCED_AFTER_MILLIS, TimeUnit.MILLISECONDS)) {
        terminal.warn(program ? "Starting: the program runs." : "Starting: the APIs are read.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Marks the start as complete. */
  void end() {
    ended.countDown();
  }
}
