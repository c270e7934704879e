package gatewire.local.server;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that requests' bodies may take at a time, from their first byte to their answer. Of
 * many clients that send 10 MB and stop before the end, each would otherwise keep them for as long
 * as it may stand still.
 */
final class BodyMemoryLimit {

  private final AtomicLong free;

  BodyMemoryLimit(long bytes) {
    this.free = new AtomicLong(bytes);
  }

  /** A request's part, nothing at first. */
  Lease lease() {
    return new Lease();
  }

  /** What one request has. */
  final class Lease {

    private long taken;

    private Lease() {}

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
    void release() {
      if (taken > 0) {
        free.addAndGet(taken);
        taken = 0;
      }
    }
  }
}
