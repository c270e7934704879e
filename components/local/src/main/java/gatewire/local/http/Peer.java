package gatewire.local.http;

import java.util.function.BooleanSupplier;

/**
 * Where a request came from and how.
 *
 * @param address the client's IP address
 * @param scheme {@code http} or {@code https}
 * @param port the port that it came in at
 * @param gone whether its connection is closed, so that nobody waits for the answer
 */
public record Peer(String address, String scheme, int port, BooleanSupplier gone) {

  /** A client on this machine, who waits for its answers. */
  public static final Peer LOCAL = new Peer("127.0.0.1", "http", 8080, () -> false);

  /** Whether nobody waits for the answer; any thread may ask. */
  public boolean isGone() {
    return gone.getAsBoolean();
  }
}
