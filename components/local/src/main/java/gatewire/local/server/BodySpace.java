package gatewire.local.server;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that requests' bodies may take at a time, from their first byte to their answer. Of
 * many clients that send 10 MB and stop before the end, each would otherwise keep them for as long
 * as it may stand still.
 */
final class BodySpace {

  private final AtomicLong free;

  BodySpace(long bytes) {
    this.free = new AtomicLong(bytes);
  }

  /** A request's part, nothing at first. */
  Share share() {
    return new Share();
  }

  /** What one request has. */
  final class Share {

    private long taken;

    private Share() {}

    /** Take more, if there is as much. */
    boolean take(int bytes) {
      if (free.addAndGet(-bytes) < 0) {
        free.addAndGet(bytes);
        return false;
      }
      taken += bytes;
      return true;
    }

    /** Give all back; for the second time that is nothing. */
    void giveBack() {
      if (taken > 0) {
        free.addAndGet(taken);
        taken = 0;
      }
    }
  }
}
