package gatewire.local.server;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Limits the total memory held by request bodies in flight, from their first byte to the response.
 * Many clients that each send 10 MB and stop before the end would otherwise hold that memory until
 * they time out.
 */
final class BodyMemoryLimit {

  private final AtomicLong free;

  BodyMemoryLimit(long bytes) {
    this.free = new AtomicLong(bytes);
  }

  /** Returns the lease of a request, which holds no memory at first. */
  Lease lease() {
    return new Lease();
  }

  /** The memory that one request holds. */
  final class Lease {

    private long taken;

    private Lease() {}

    /** Takes more memory and returns true, or takes none if there is not enough. */
    boolean take(int bytes) {
      if (free.addAndGet(-bytes) < 0) {
        free.addAndGet(bytes);
        return false;
      }
      taken += bytes;
      return true;
    }

    /** Releases all of it; a second call has no effect. */
    void release() {
      if (taken > 0) {
        free.addAndGet(taken);
        taken = 0;
      }
    }
  }
}
