package gatewire.model;

import java.util.Optional;

/**
 * The settings of a stage for all its methods, or for one of them. By default only the account's
 * limits apply, and AWS logs and measures nothing.
 *
 * <p>Immutable: each method with a parameter returns a modified copy.
 *
 * @param throttling the rate limit; defaults to the account's limit
 * @param loggingLevel the detail of the execution log; any level but {@code OFF} requires that the
 *     account has a role for logs
 * @param dataTrace whether the execution log contains whole requests and responses, with all
 *     secrets in them
 * @param metrics whether CloudWatch gets metrics for each method, which AWS charges for
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html">MethodSetting</a>
 */
public record MethodSettings(
    Optional<Throttling> throttling,
    LoggingLevel loggingLevel,
    boolean dataTrace,
    boolean metrics) {

  /** AWS's defaults. */
  public static final MethodSettings NONE =
      new MethodSettings(Optional.empty(), LoggingLevel.OFF, false, false);

  /** Returns AWS's defaults, to be modified. */
  public static MethodSettings methodSettings() {
    return NONE;
  }

  /**
   * Throttles to this rate and burst; excess requests get 429.
   *
   * @param rate requests a second, on average
   * @param burst requests at once
   */
  public MethodSettings throttling(double rate, int burst) {
    return throttling(new Throttling(rate, burst));
  }

  /** Throttles to this rate and burst; excess requests get 429. */
  public MethodSettings throttling(Throttling value) {
    return new MethodSettings(Optional.of(value), loggingLevel, dataTrace, metrics);
  }

  /** Writes this level of detail to the execution log. */
  public MethodSettings loggingLevel(LoggingLevel level) {
    return new MethodSettings(throttling, level, dataTrace, metrics);
  }

  /**
   * Writes whole requests and responses to the execution log. Do not use it if they contain
   * secrets.
   */
  public MethodSettings traceData() {
    return new MethodSettings(throttling, loggingLevel, true, metrics);
  }

  /** Sends metrics of each method to CloudWatch. */
  public MethodSettings measure() {
    return new MethodSettings(throttling, loggingLevel, dataTrace, true);
  }

  /** Whether API Gateway writes an execution log. */
  public boolean logs() {
    return loggingLevel != LoggingLevel.OFF;
  }
}
