package gatewire.model;

/**
 * The amount of detail that API Gateway writes to its execution log for each request.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html">Execution
 *     logging</a>
 */
public enum LoggingLevel {
  OFF,
  /** Errors only; they include the reason of each "Internal server error". */
  ERROR,
  /** Every step of every request. */
  INFO
}
