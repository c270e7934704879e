package gatewire.local;

import gatewire.local.source.SourceException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Checks whether the gateway can listen at an address. */
final class PortCheck {

  private PortCheck() {}

  /**
   * Rejects a port that another process listens at.
   *
   * @param port 0 for a free port, which is always available
   * @throws SourceException if the gateway cannot listen at the address
   */
  static void requireFree(String host, int port) {
    try (ServerSocket probe = new ServerSocket()) {
      // Otherwise a port whose last connections are still closing would count as used.
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw unavailable(host, port, e);
    }
  }

  static SourceException unavailable(String host, int port, Throwable cause) {
    String where = host + ":" + port;
    return new SourceException(
        cause instanceof BindException
            ? "cannot listen at %s (%s): choose another --port, or 0 for a free one"
                .formatted(where, cause.getMessage())
            : "cannot listen at %s: %s".formatted(where, cause));
  }
}
