package gatewire.local.lambda;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The response of Lambda's Invoke operation.
 *
 * @param statusCode 200 even if the function failed; 202 for events; 204 for dry runs; 4xx and 5xx
 *     if no function ran
 * @param functionError {@code Unhandled} if the payload is an error of the function
 * @param errorType Lambda's error, such as {@code ResourceNotFoundException}, if no function ran
 * @param payload the function's response, or an error as JSON; not copied
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

  static InvocationResult rejected(int statusCode, String errorType, String message) {
    byte[] payload =
        ErrorPayload.json("Type", statusCode < 500 ? "User" : "Service", "Message", message);
    return new InvocationResult(
        statusCode, Optional.empty(), Optional.of(errorType), payload, LATEST, "");
  }

  /** Returns the headers of the response, as Lambda's HTTP API sends them. */
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
