package gatewire.local.http;

import java.util.Optional;

/**
 * The response that the client receives.
 *
 * @param status 100 to 599
 * @param headers all header lines, including {@code Date}, {@code Connection} and, unless the body
 *     is streamed, {@code Content-Length}
 * @param body the body's bytes; not copied, and not sent to a {@code HEAD} request
 * @param stream the body if it is streamed; {@code body} is then empty
 */
public record ClientResponse(
    int status, HttpHeaders headers, byte[] body, Optional<BodyStream> stream) {

  /** Creates a response whose body is complete. */
  public ClientResponse(int status, HttpHeaders headers, byte[] body) {
    this(status, headers, body, Optional.empty());
  }
}
