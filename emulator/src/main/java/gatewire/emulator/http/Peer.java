package gatewire.emulator.http;

/**
 * Where a request came from and how.
 *
 * @param address the client's IP address
 * @param scheme {@code http} or {@code https}
 * @param port the port that it came in at
 */
public record Peer(String address, String scheme, int port) {

  /** A client on this machine. */
  public static final Peer LOCAL = new Peer("127.0.0.1", "http", 8080);
}
