package gatewire.local.backend;

import gatewire.local.http.BodyStream;
import gatewire.local.http.HttpHeaders;
import java.util.Optional;

/**
 * The response of a backend.
 *
 * @param headers all header lines, as they were sent
 * @param body the body's bytes, without a transfer encoding; not copied
 * @param stream the body if it is streamed; {@code body} is then empty, or the metadata of a
 *     function's streamed response
 */
public record BackendResponse(
    int status, HttpHeaders headers, byte[] body, Optional<BodyStream> stream) {

  private static final byte[] NO_BODY = {};

  /** Creates a response whose body is complete. */
  public BackendResponse(int status, HttpHeaders headers, byte[] body) {
    this(status, headers, body, Optional.empty());
  }

  /** Creates a response whose body is streamed. */
  public static BackendResponse streamed(int status, HttpHeaders headers, BodyStream stream) {
    return new BackendResponse(status, headers, NO_BODY, Optional.of(stream));
  }
}
