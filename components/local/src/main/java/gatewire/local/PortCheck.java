package gatewire.local;

import gatewire.local.source.SourceException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds out whether the gateway can listen at an address. */
final class PortCheck {

  private PortCheck() {}

  /**
   * Rejects a port that another process listens at.
   *
   * @param port 0 for a free port, which is never taken
   * @throws SourceException when nothing can listen there
   */
  static void requireFree(String host, int port) {
    try (ServerSocket probe = new ServerSocket()) {
      // Otherwise a port whose last connections are closing would count as taken.
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
            ? "nothing can listen at %s (%s): choose another --port, 0 for a free one"
                .formatted(where, cause.getMessage())
            : "nothing can listen at %s: %s".formatted(where, cause));
  }
}
