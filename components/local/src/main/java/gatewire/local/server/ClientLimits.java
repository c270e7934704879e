package gatewire.local.server;

import gatewire.local.gateway.RequestLimits;
import java.time.Duration;

/**
 * What clients may take of this machine.
 *
 * @param patience how long one may stand still
 * @param bodyBytes the memory for the bodies of all requests at a time, in bytes
 */
public record ClientLimits(Duration idleTimeout, long bodyBytes) {

  /** A minute, and a quarter of the heap, but always as much as the largest body has. */
  public static final ClientLimits DEFAULT =
      new ClientLimits(
          Duration.ofSeconds(60),
          Math.max(RequestLimits.BODY_BYTES, Runtime.getRuntime().maxMemory() / 4));

  public ClientLimits withIdleTimeout(Duration idleTimeout) {
    return new ClientLimits(idleTimeout, bodyBytes);
  }

  public ClientLimits withBodyBytes(long bodyBytes) {
    return new ClientLimits(idleTimeout, bodyBytes);
  }
}
