package gatewire.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Waits for what will happen. Tests wait for the event itself, never for a time within which it
 * should have happened, because the machine may be busy with other work.
 */
public final class Waiting {

  /** Far longer than anything takes, so that only what never happens fails a test. */
  public static final Duration LIMIT = Duration.ofMinutes(10);

  private static final long PAUSE_MILLIS = 20;

  private Waiting() {}

  /** A condition that a test waits for. */
  @FunctionalInterface
  public interface Condition {
    /** Whether it has happened; is called again and again. */
    boolean holds() throws Exception;
  }

  /**
   * Returns as soon as the condition holds.
   *
   * @param what names the condition in the failure of one that never holds
   */
  public static void until(String what, Condition condition) throws Exception {
    long begin = System.nanoTime();
    while (!condition.holds()) {
      assertThat(System.nanoTime() - begin).as(what).isLessThan(LIMIT.toNanos());
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  /** Waits for the end of a process and returns its exit code. */
  public static int forExit(Process process) throws InterruptedException {
    boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
    process.destroy();
    assertThat(ended).as("the end of %s", process.info()).isTrue();
    return process.exitValue();
  }
}
