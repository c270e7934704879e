package gatewire.local.lambda;

/**
 * How Lambda is asked, as the {@code X-Amz-Invocation-Type} header says it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
public enum InvocationType {
  /** Wait for the function's answer. */
  REQUEST_RESPONSE("RequestResponse", 6 * 1024 * 1024),
  /**
   * Answer 202 at once and run the function later; what it answers is lost, and it is not tried
   * again.
   */
  EVENT("Event", 1024 * 1024),
  /** Answer 204 and run nothing. */
  DRY_RUN("DryRun", 6 * 1024 * 1024);

  private final String headerValue;
  private final int maxPayload;

  InvocationType(String headerValue, int maxPayload) {
    this.headerValue = headerValue;
    this.maxPayload = maxPayload;
  }

  String headerValue() {
    return headerValue;
  }

  /** In bytes. */
  int maxPayload() {
    return maxPayload;
  }
}
