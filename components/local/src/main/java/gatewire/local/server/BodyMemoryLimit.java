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

    private long held;

    private Lease() {}

    /** Reserves more memory; returns false and reserves nothing if there is not enough. */
    boolean reserve(int bytes) {
      if (free.addAndGet(-bytes) < 0) {
        free.addAndGet(bytes);
        return false;
      }
      held += bytes;
      return true;
    }

    /** Releases all memory of the request; a second call has no effect. */
    void release() {
      if (held > 0) {
        free.addAndGet(held);
        held = 0;
      }
    }
  }
}
