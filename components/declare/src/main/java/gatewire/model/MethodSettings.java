package gatewire.model;

import java.util.Optional;

/**
 * How a stage treats its methods, or one of them. Without any of it requests are limited by the
 * account alone, and nothing is logged or measured.
 *
 * <p>Values do not change: each method that takes something answers with a further one.
 *
 * @param throttling how many requests are taken; without it the account's own limit
 * @param loggingLevel what goes to the execution log; anything but {@code OFF} needs an account
 *     with a role for logs
 * @param dataTrace whether whole requests and responses go to the execution log, with everything
 *     that is secret in them
 * @param metrics whether CloudWatch gets figures for each method, which it bills
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html">MethodSetting</a>
 */
public record MethodSettings(
    Optional<Throttling> throttling,
    LoggingLevel loggingLevel,
    boolean dataTrace,
    boolean metrics) {

  /** What AWS does where nothing is said. */
  public static final MethodSettings NONE =
      new MethodSettings(Optional.empty(), LoggingLevel.OFF, false, false);

  /** No settings yet. */
  public static MethodSettings methodSettings() {
    return NONE;
  }

  /**
   * Take so many requests before clients get 429.
   *
   * @param rate requests a second, on average
   * @param burst requests at once
   */
  public MethodSettings throttling(double rate, int burst) {
    return throttling(new Throttling(rate, burst));
  }

  /** Take so many requests before clients get 429. */
  public MethodSettings throttling(Throttling value) {
    return new MethodSettings(Optional.of(value), loggingLevel, dataTrace, metrics);
  }

  /** Write this much to the execution log. */
  public MethodSettings loggingLevel(LoggingLevel level) {
    return new MethodSettings(throttling, level, dataTrace, metrics);
  }

  /** Write whole requests and responses to the execution log; never where they hold secrets. */
  public MethodSettings traceData() {
    return new MethodSettings(throttling, loggingLevel, true, metrics);
  }

  /** Measure each method by itself. */
  public MethodSettings measure() {
    return new MethodSettings(throttling, loggingLevel, dataTrace, true);
  }

  /** Whether anything is written to a log. */
  public boolean logs() {
    return loggingLevel != LoggingLevel.OFF;
  }
}
