package gatewire.local.s3;

/**
 * Thrown if an object has more bytes than API Gateway accepts from a backend. They are not read.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html">Payload
 *     size</a>
 */
public final class PayloadTooLargeException extends RuntimeException {

  /** 10 MB. */
  static final long MAX_BYTES = 10L * 1024 * 1024;

  private static final long serialVersionUID = 1;

  PayloadTooLargeException() {
    super("the response has more than 10 MB", null, false, false);
  }
}
