package gatewire.local.gateway;

import gatewire.local.exchange.GatewayError;
import gatewire.local.http.ClientRequest;
import gatewire.local.http.HttpHeaders;
import gatewire.model.GatewayResponseType;

/**
 * How large a request may be.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html">Quotas
 *     for running a REST API</a>
 */
public final class RequestLimits {

  /** The largest body, in bytes: 10 MB. */
  public static final int BODY_BYTES = 10 * 1024 * 1024;

  /** The most that all header values may have together, in characters. */
  public static final int HEADER_BYTES = 10_240;

  private RequestLimits() {}

  static void check(ClientRequest request) {
    if (request.body().length > BODY_BYTES) {
      throw bodyTooLarge();
    }
    HttpHeaders headers = request.headers();
    int total = 0;
    for (int i = 0; i < headers.size(); i++) {
      total += headers.value(i).length();
    }
    if (total > HEADER_BYTES) {
      throw GatewayError.of(
              GatewayResponseType.DEFAULT_4XX, "HTTP header is larger than 10240 bytes.")
          .withStatus(431);
    }
  }

  /** What a body of more than {@link #BODY_BYTES} ends with. */
  static GatewayError bodyTooLarge() {
    return GatewayError.of(GatewayResponseType.REQUEST_TOO_LARGE, "Request Too Long");
  }

  /** What a body ends with when those of other requests fill the memory that there is for them. */
  static GatewayError noRoom() {
    return GatewayError.of(GatewayResponseType.DEFAULT_5XX, "Service Unavailable")
        .withStatus(503)
        .withErrorType("ServiceUnavailableException")
        .withLog(
            "Execution failed due to overload: the bodies of other requests take all of the memory"
                + " that there is for them");
  }
}
