package gatewire.local.http;

import java.util.function.BooleanSupplier;

/**
 * The client's side of a connection.
 *
 * @param address the client's IP address
 * @param scheme {@code http} or {@code https}
 * @param port the gateway's port that received the request
 * @param disconnected whether the connection is closed, so that no client waits for the response
 */
public record Peer(String address, String scheme, int port, BooleanSupplier disconnected) {

  /** A client on this machine that stays connected. */
  public static final Peer LOCAL = new Peer("127.0.0.1", "http", 8080, () -> false);

  /** Returns whether the client has closed the connection; may be called from any thread. */
  public boolean isDisconnected() {
    return disconnected.getAsBoolean();
  }
}
