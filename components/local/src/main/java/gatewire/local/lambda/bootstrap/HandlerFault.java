package gatewire.local.lambda.bootstrap;

/**
 * A handler that cannot be used as it is named; the message is the managed runtime's, which reports
 * it without a stack trace.
 */
final class HandlerFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final String errorType;

  /** A fault that the managed runtime reports without a type. */
  HandlerFault(String message) {
    this(message, "");
  }

  HandlerFault(String message, String errorType) {
    super(message);
    this.errorType = errorType;
  }

  String errorType() {
    return errorType;
  }
}
