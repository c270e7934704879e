package gatewire.local.backend;

/** Thrown if a call received no response. */
public final class BackendFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** The kinds of failures, which lead to different responses to the client. */
  public enum Reason {
    /** The endpoint's address is invalid, cannot be resolved or rejects connections. */
    INVALID_ENDPOINT,
    /** The connection broke, or the response is not HTTP. */
    NETWORK,
    /** No response arrived within the integration's timeout. */
    TIMEOUT
  }

  private final Reason reason;
  private final String detail;

  /**
   * @param detail a message for the developer, which is written to the execution log
   */
  public BackendFailure(Reason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
    this.detail = detail;
  }

  public Reason reason() {
    return reason;
  }

  public String detail() {
    return detail;
  }
}
