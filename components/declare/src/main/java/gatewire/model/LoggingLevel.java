package gatewire.model;

/**
 * How much of each request API Gateway writes to its execution log.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html">Execution
 *     logging</a>
 */
public enum LoggingLevel {
  OFF,
  /** What went wrong; the reason of each "Internal server error" is here. */
  ERROR,
  /** Every step of every request. */
  INFO
}
