package gatewire.local.exchange;

import gatewire.model.GatewayResponseType;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;

/** An error that ends a request with a gateway response. */
public final class GatewayError extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** API Gateway's message to clients about its internal errors. */
  public static final String INTERNAL = "Internal server error";

  private static final String CONFIGURATION = "Execution failed due to configuration error: ";

  private final transient Details details;

  private record Details(
      GatewayResponseType type,
      Optional<String> message,
      OptionalInt status,
      Optional<String> validationError,
      Optional<String> errorType,
      Optional<String> logLine) {}

  private GatewayError(Details details) {
    super(details.message().orElse("null"), null, false, false);
    this.details = details;
  }

  /** Creates an error of a type with a message. */
  public static GatewayError of(GatewayResponseType type, String message) {
    return of(type, Optional.of(message));
  }

  /** Creates an error of a type without a message: {@code $context.error.message} is null. */
  public static GatewayError withoutMessage(GatewayResponseType type) {
    return of(type, Optional.empty());
  }

  /** Creates an error for a mistake in the API; only the execution log contains the cause. */
  public static GatewayError configuration(String cause) {
    return of(GatewayResponseType.API_CONFIGURATION_ERROR, INTERNAL).withLog(CONFIGURATION + cause);
  }

  /** Creates an error for an unusable backend response: 502, not the type's default status. */
  public static GatewayError malformedBackend(String cause) {
    return of(GatewayResponseType.INTEGRATION_FAILURE, INTERNAL)
        .withStatus(502)
        .withLog(CONFIGURATION + cause);
  }

  /** Creates the error for a body that does not fit into the memory for bodies at the moment. */
  public static GatewayError outOfBodyMemory() {
    return of(GatewayResponseType.DEFAULT_5XX, "Service Unavailable")
        .withStatus(503)
        .withErrorType("ServiceUnavailableException")
        .withLog(
            "Execution failed due to overload: the bodies of other requests and responses use all"
                + " of the memory for bodies");
  }

  /** Returns the error for any failure of a step: the failure itself, or an internal error. */
  public static GatewayError from(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return cause instanceof GatewayError known
        ? known
        : configuration("Internal failure: " + describe(cause));
  }

  private static String describe(Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return "the gateway ran out of memory (" + cause.getMessage() + ")";
    }
    return cause instanceof StackOverflowError
        ? "a value or an expression nests too deeply"
        : String.valueOf(cause);
  }

  private static GatewayError of(GatewayResponseType type, Optional<String> message) {
    return new GatewayError(
        new Details(
            type,
            message,
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  /**
   * Returns a copy with a status that replaces the type's default. A status that the API sets takes
   * precedence.
   */
  public GatewayError withStatus(int status) {
    return new GatewayError(
        new Details(
            type(), message(), OptionalInt.of(status), validationError(), errorType(), logLine()));
  }

  /** Returns a copy with the value of {@code $context.error.validationErrorString}. */
  public GatewayError withValidationError(String validationError) {
    return new GatewayError(
        new Details(
            type(), message(), status(), Optional.of(validationError), errorType(), logLine()));
  }

  /** Returns a copy with an {@code x-amzn-ErrorType} that replaces the type's default. */
  public GatewayError withErrorType(String errorType) {
    return new GatewayError(
        new Details(
            type(), message(), status(), validationError(), Optional.of(errorType), logLine()));
  }

  /** Returns a copy with a line for the execution log. */
  public GatewayError withLog(String line) {
    return new GatewayError(
        new Details(
            type(), message(), status(), validationError(), errorType(), Optional.of(line)));
  }

  public GatewayResponseType type() {
    return details.type();
  }

  public Optional<String> message() {
    return details.message();
  }

  public OptionalInt status() {
    return details.status();
  }

  public Optional<String> validationError() {
    return details.validationError();
  }

  public Optional<String> errorType() {
    return details.errorType();
  }

  public Optional<String> logLine() {
    return details.logLine();
  }
}
