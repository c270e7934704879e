package gatewire.model;

import java.util.Map;
import java.util.Optional;

/**
 * How API Gateway words an error of its own.
 *
 * @param status the status instead of AWS's default; on a family it changes every error of the
 *     family
 * @param headers response headers and expressions for their values: a quoted literal, {@code
 *     method.request.*}, {@code context.*} or {@code stageVariables.*}
 * @param templates bodies by content type; variables are substituted, and nothing else of VTL works
 *     here
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html">Gateway
 *     responses</a>
 */
public record GatewayResponse(
    GatewayResponseType type,
    Optional<StatusCode> status,
    Map<String, String> headers,
    Map<String, String> templates) {

  /** What each header's key starts with where API Gateway wants it spelled out. */
  public static final String HEADER_PREFIX = "gatewayresponse.header.";

  public GatewayResponse {
    headers = Ordered.sorted(headers);
    templates = Ordered.copyOf(templates);
  }

  /**
   * Returns a modified copy that also sends those of these headers whose names it does not send.
   */
  public GatewayResponse withDefaultHeaders(Map<String, String> more) {
    return new GatewayResponse(type, status, HeaderMaps.withDefaults(headers, more), templates);
  }
}
