package gatewire.local.lambda.bootstrap;

/**
 * Thrown if the configured handler cannot be used. The message is that of Lambda's managed runtime,
 * which reports it without a stack trace.
 */
final class HandlerException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String errorType;

  /** Creates a fault that the managed runtime reports without a type. */
  HandlerException(String message) {
    this(message, "");
  }

  HandlerException(String message, String errorType) {
    super(message);
    this.errorType = errorType;
  }

  String errorType() {
    return errorType;
  }
}
