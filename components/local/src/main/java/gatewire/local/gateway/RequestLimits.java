package gatewire.local.gateway;

import gatewire.local.exchange.GatewayError;
import gatewire.local.http.ClientRequest;
import gatewire.local.http.HttpHeaders;
import gatewire.model.GatewayResponseType;

/**
 * The maximum sizes of a request.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html">Quotas
 *     for running a REST API</a>
 */
public final class RequestLimits {

  /** The maximum size of a body, in bytes: 10 MB. */
  public static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

  /** The maximum total length of all header values, in characters. */
  public static final int MAX_HEADER_BYTES = 10_240;

  private RequestLimits() {}

  static void check(ClientRequest request) {
    if (request.body().length > MAX_BODY_BYTES) {
      throw bodyTooLarge();
    }
    HttpHeaders headers = request.headers();
    int total = 0;
    for (int i = 0; i < headers.size(); i++) {
      total += headers.value(i).length();
    }
    if (total > MAX_HEADER_BYTES) {
      throw GatewayError.of(
              GatewayResponseType.DEFAULT_4XX, "HTTP header is larger than 10240 bytes.")
          .withStatus(431);
    }
  }

  /** Returns the error for a body of more than {@link #MAX_BODY_BYTES}. */
  static GatewayError bodyTooLarge() {
    return GatewayError.of(GatewayResponseType.REQUEST_TOO_LARGE, "Request Too Long");
  }
}
