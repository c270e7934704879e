package gatewire.local.lambda;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What Lambda's Invoke answers.
 *
 * @param statusCode 200 also when the function failed; 202 for events; 204 for dry runs; 4xx and
 *     5xx when nothing ran
 * @param functionError {@code Unhandled}, when the payload is the function's error
 * @param errorType Lambda's own error, such as {@code ResourceNotFoundException}, when nothing ran
 * @param payload the function's answer, or an error as JSON; not copied
 * @param executedVersion always {@code $LATEST} here
 * @param log the invocation's log, at most the last 4 KB
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
public record InvocationResult(
    int statusCode,
    Optional<String> functionError,
    Optional<String> errorType,
    byte[] payload,
    String executedVersion,
    String log) {

  private static final String LATEST = "$LATEST";

  static InvocationResult of(Outcome outcome, String log) {
    return new InvocationResult(
        200,
        outcome.error() ? Optional.of("Unhandled") : Optional.empty(),
        Optional.empty(),
        outcome.payload(),
        LATEST,
        log);
  }

  static InvocationResult empty(int statusCode) {
    return new InvocationResult(
        statusCode, Optional.empty(), Optional.empty(), new byte[0], LATEST, "");
  }

  static InvocationResult refused(int statusCode, String errorType, String message) {
    byte[] payload =
        ErrorPayload.json("Type", statusCode < 500 ? "User" : "Service", "Message", message);
    return new InvocationResult(
        statusCode, Optional.empty(), Optional.of(errorType), payload, LATEST, "");
  }

  /** The answer's headers, as Lambda's HTTP API sends them. */
  public Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    if (payload.length > 0) {
      headers.put("Content-Type", "application/json");
    }
    errorType.ifPresent(type -> headers.put("x-amzn-ErrorType", type));
    functionError.ifPresent(error -> headers.put("X-Amz-Function-Error", error));
    if (errorType.isEmpty()) {
      headers.put("X-Amz-Executed-Version", executedVersion);
    }
    if (!log.isEmpty()) {
      byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
      headers.put("X-Amz-Log-Result", Base64.getEncoder().encodeToString(bytes));
    }
    return Collections.unmodifiableMap(headers);
  }
}
