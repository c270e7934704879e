package gatewire.local.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Limits the total memory of bodies: of requests, from their first byte to the response, or of
 * responses, until the client has received them. Many clients that each send 10 MB and stop before
 * the end would otherwise hold that memory until they time out, and so would clients that do not
 * read their responses.
 */
public final class BodyMemoryLimit {

  private final AtomicLong free;

  public BodyMemoryLimit(long bytes) {
    this.free = new AtomicLong(bytes);
  }

  /** Returns the lease of a request, which holds no memory at first. */
  public Lease lease() {
    return new Lease();
  }

  /** The memory that one request holds. */
  public final class Lease {

    private long held;

    private Lease() {}

    /** Reserves more memory; returns false and reserves nothing if there is not enough. */
    public boolean reserve(int bytes) {
      if (free.addAndGet(-bytes) < 0) {
        free.addAndGet(bytes);
        return false;
      }
      held += bytes;
      return true;
    }

    /** Releases all memory of the request; a second call has no effect. */
    public void release() {
      if (held > 0) {
        free.addAndGet(held);
        held = 0;
      }
    }
  }
}
