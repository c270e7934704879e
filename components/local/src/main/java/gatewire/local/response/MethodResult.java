package gatewire.local.response;

import gatewire.local.http.HttpHeaders;
import java.util.Optional;

/**
 * A method's answer, before what API Gateway adds to every answer.
 *
 * @param defaultContentType the content type where the headers have none; without it none is added
 * @param traceId the value of {@code X-Amzn-Trace-Id}; without it the header is not added
 * @param errorType the value of {@code x-amzn-ErrorType} of a gateway response
 */
public record MethodResult(
    int status,
    HttpHeaders headers,
    byte[] body,
    Optional<String> defaultContentType,
    Optional<String> traceId,
    Optional<String> errorType) {

  /** An answer with nothing to add. */
  public static MethodResult of(int status, HttpHeaders headers, byte[] body) {
    return new MethodResult(
        status, headers, body, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether its status is one that ends an exchange in HTTP. */
  public boolean hasFinalStatus() {
    return status >= 200 && status <= 599;
  }

  public MethodResult withDefaultContentType(String contentType) {
    return new MethodResult(status, headers, body, Optional.of(contentType), traceId, errorType);
  }

  public MethodResult withTraceId(String traceId) {
    return new MethodResult(
        status, headers, body, defaultContentType, Optional.of(traceId), errorType);
  }

  public MethodResult withErrorType(String errorType) {
    return new MethodResult(
        status, headers, body, defaultContentType, traceId, Optional.of(errorType));
  }
}
