package gatewire.local.lambda;

/** Why Lambda runs nothing: its error's type, its status, and a message that says what to do. */
final class LambdaRefusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String errorType;

  LambdaRefusal(int status, String errorType, String message) {
    super(message);
    this.status = status;
    this.errorType = errorType;
  }

  InvocationResult result() {
    return InvocationResult.refused(status, errorType, String.valueOf(getMessage()));
  }
}
