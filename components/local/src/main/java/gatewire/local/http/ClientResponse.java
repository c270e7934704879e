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
 * @param memory the memory that the body holds until it is sent; absent if it is not limited
 */
public record ClientResponse(
    int status,
    HttpHeaders headers,
    byte[] body,
    Optional<BodyStream> stream,
    Optional<BodyMemoryLimit.Lease> memory) {

  /** Creates a response whose memory is not limited. */
  public ClientResponse(int status, HttpHeaders headers, byte[] body, Optional<BodyStream> stream) {
    this(status, headers, body, stream, Optional.empty());
  }

  /** Creates a response whose body is complete. */
  public ClientResponse(int status, HttpHeaders headers, byte[] body) {
    this(status, headers, body, Optional.empty());
  }

  /** Returns a modified copy that holds memory, which is released after the response. */
  public ClientResponse holding(BodyMemoryLimit.Lease lease) {
    return new ClientResponse(status, headers, body, stream, Optional.of(lease));
  }

  /** Releases the memory of the response; called when the client has received it or is gone. */
  public void release() {
    memory.ifPresent(BodyMemoryLimit.Lease::release);
  }
}
