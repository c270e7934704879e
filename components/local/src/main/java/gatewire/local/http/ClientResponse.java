package gatewire.local.http;

/**
 * What the client is answered.
 *
 * @param status 100 to 599
 * @param headers every header line, {@code Date}, {@code Connection} and {@code Content-Length}
 *     among them
 * @param body the body's bytes; not copied. To be left out for a {@code HEAD} request
 */
public record ClientResponse(int status, HttpHeaders headers, byte[] body) {}
