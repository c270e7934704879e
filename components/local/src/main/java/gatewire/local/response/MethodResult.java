package gatewire.local.response;

import gatewire.local.http.BodyStream;
import gatewire.local.http.HttpHeaders;
import java.util.Optional;

/**
 * A method's response, without the headers that API Gateway adds to every response.
 *
 * @param stream the body if it is streamed; {@code body} is then empty
 * @param defaultContentType the content type if the headers do not contain one; if absent, none is
 *     added
 * @param traceId the value of {@code X-Amzn-Trace-Id}; if absent, the header is not added
 * @param errorType the value of {@code x-amzn-ErrorType} of a gateway response
 */
public record MethodResult(
    int status,
    HttpHeaders headers,
    byte[] body,
    Optional<BodyStream> stream,
    Optional<String> defaultContentType,
    Optional<String> traceId,
    Optional<String> errorType) {

  /** Creates a response without further headers. */
  public static MethodResult of(int status, HttpHeaders headers, byte[] body) {
    return new MethodResult(
        status,
        headers,
        body,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns the response with a body that is streamed, if there is one. */
  public MethodResult withStream(Optional<BodyStream> stream) {
    return new MethodResult(status, headers, body, stream, defaultContentType, traceId, errorType);
  }

  /** Returns whether the status is a final status in HTTP. */
  public boolean hasFinalStatus() {
    return status >= 200 && status <= 599;
  }

  public MethodResult withDefaultContentType(String contentType) {
    return new MethodResult(
        status, headers, body, stream, Optional.of(contentType), traceId, errorType);
  }

  public MethodResult withTraceId(String traceId) {
    return new MethodResult(
        status, headers, body, stream, defaultContentType, Optional.of(traceId), errorType);
  }

  public MethodResult withErrorType(String errorType) {
    return new MethodResult(
        status, headers, body, stream, defaultContentType, traceId, Optional.of(errorType));
  }
}
