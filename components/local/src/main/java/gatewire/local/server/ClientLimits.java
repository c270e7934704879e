package gatewire.local.server;

import gatewire.local.gateway.RequestLimits;
import java.time.Duration;

/**
 * Limits on the resources that clients may use.
 *
 * @param idleTimeout how long a client may neither send nor receive anything
 * @param bodyBytes the total memory for the bodies of requests in flight, in bytes
 */
public record ClientLimits(Duration idleTimeout, long bodyBytes) {

  /** One minute, and a quarter of the heap or the size of the largest body, whichever is more. */
  public static final ClientLimits DEFAULT =
      new ClientLimits(
          Duration.ofSeconds(60),
          Math.max(RequestLimits.MAX_BODY_BYTES, Runtime.getRuntime().maxMemory() / 4));

  public ClientLimits withIdleTimeout(Duration idleTimeout) {
    return new ClientLimits(idleTimeout, bodyBytes);
  }

  public ClientLimits withBodyBytes(long bodyBytes) {
    return new ClientLimits(idleTimeout, bodyBytes);
  }
}
