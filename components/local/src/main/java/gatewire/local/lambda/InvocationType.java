package gatewire.local.lambda;

/**
 * The invocation type, which the {@code X-Amz-Invocation-Type} header sets.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
public enum InvocationType {
  /** Lambda waits for the function's response. */
  REQUEST_RESPONSE("RequestResponse", 6 * 1024 * 1024),
  /**
   * Lambda responds with 202 at once and runs the function later. The function's response is
   * discarded; a failed invocation is not retried here.
   */
  EVENT("Event", 1024 * 1024),
  /** Lambda responds with 204 and does not run the function. */
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

  /** Returns the maximum payload in bytes. */
  int maxPayload() {
    return maxPayload;
  }
}
