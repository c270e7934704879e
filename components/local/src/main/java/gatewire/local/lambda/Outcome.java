package gatewire.local.lambda;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The outcome of an invocation: the function's response, the function's error, or Lambda's error
 * about the function.
 *
 * @param payload not copied
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
record Outcome(byte[] payload, boolean error) {

  /** The maximum size of a function's response: 6 MB plus the 100 bytes that Lambda adds. */
  static final int MAX_RESPONSE = 6 * 1024 * 1024 + 100;

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  static Outcome timedOut(String requestId, Duration timeout) {
    return error(
        "errorMessage",
        "%s %s %s".formatted(TIMESTAMP.format(Instant.now()), requestId, timeoutMessage(timeout)));
  }

  static String timeoutMessage(Duration timeout) {
    return String.format(
        Locale.ROOT, "Task timed out after %.2f seconds", timeout.toMillis() / 1000.0);
  }

  static Outcome exited(String requestId, ProcessExit exit) {
    return error(
        "errorType",
        "Runtime.ExitError",
        "errorMessage",
        "RequestId: %s Error: %s".formatted(requestId, exit.description()));
  }

  static Outcome notStarted(String requestId, Throwable problem) {
    return error(
        "errorType",
        "Runtime.InvalidEntrypoint",
        "errorMessage",
        "RequestId: %s Error: %s".formatted(requestId, problem.getMessage()));
  }

  static Outcome responseTooLarge() {
    return error(
        "errorType",
        "Function.ResponseSizeTooLarge",
        "errorMessage",
        "Response payload size exceeded maximum allowed payload size (%d bytes)."
            .formatted(MAX_RESPONSE));
  }

  private static Outcome error(String... members) {
    return new Outcome(ErrorPayload.json(members), true);
  }
}
