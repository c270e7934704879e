package gatewire.model;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A response to an error that API Gateway itself detects.
 *
 * @param status replaces AWS's default status; on a family it changes each error of the family
 * @param headers response headers and the expressions of their values: a quoted literal, {@code
 *     method.request.*}, {@code context.*} or {@code stageVariables.*}
 * @param templates bodies by content type; API Gateway substitutes variables and supports nothing
 *     else of VTL here
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html">Gateway
 *     responses</a>
 */
public record GatewayResponse(
    GatewayResponseType type,
    Optional<StatusCode> status,
    Map<String, String> headers,
    Map<String, String> templates) {

  /** The prefix of a header's key in API Gateway's notation. */
  public static final String HEADER_PREFIX = "gatewayresponse.header.";

  public GatewayResponse {
    headers = Ordered.sorted(headers);
    templates = Ordered.copyOf(templates);
  }

  /** Returns the references to resources that its headers and templates contain. */
  public Stream<Reference> references() {
    return ReferenceSlot.references(
        Stream.concat(headers.values().stream(), templates.values().stream()));
  }

  /**
   * Returns a modified copy that also sends those of these headers whose names it does not send.
   */
  public GatewayResponse withDefaultHeaders(Map<String, String> more) {
    return new GatewayResponse(type, status, HeaderMaps.withDefaults(headers, more), templates);
  }
}
