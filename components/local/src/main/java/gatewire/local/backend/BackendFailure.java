package gatewire.local.backend;

/** Why a call has no answer. */
public final class BackendFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** The kinds that clients can tell apart. */
  public enum Reason {
    /** The endpoint's address is none, cannot be resolved or refuses connections. */
    INVALID_ENDPOINT,
    /** The connection broke, or what came is no HTTP. */
    NETWORK,
    /** No answer within the integration's timeout. */
    TIMEOUT
  }

  private final Reason reason;
  private final String detail;

  /**
   * @param detail for a developer's eyes; it goes into the execution log
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
