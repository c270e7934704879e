package gatewire.local.lambda;

/** An error because of which Lambda runs no function: its type, its status, and a message. */
final class LambdaException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String errorType;

  LambdaException(int status, String errorType, String message) {
    super(message);
    this.status = status;
    this.errorType = errorType;
  }

  InvocationResult result() {
    return InvocationResult.rejected(status, errorType, String.valueOf(getMessage()));
  }
}
