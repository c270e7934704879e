package gatewire.local.http;

/**
 * The response that the client receives.
 *
 * @param status 100 to 599
 * @param headers all header lines, including {@code Date}, {@code Connection} and {@code
 *     Content-Length}
 * @param body the body's bytes; not copied, and not sent to a {@code HEAD} request
 */
public record ClientResponse(int status, HttpHeaders headers, byte[] body) {}
