package gatewire.local.http;

/**
 * A request as a client sent it.
 *
 * @param method the method's token, in the client's spelling
 * @param target the request target as sent, for example {@code /dev//pets?page=1}
 * @param protocol for example {@code HTTP/1.1}
 * @param headers all header lines
 * @param body the body's bytes, empty if there is no body; not copied
 * @param peer the client's connection
 */
public record ClientRequest(
    String method, String target, String protocol, HttpHeaders headers, byte[] body, Peer peer) {}
