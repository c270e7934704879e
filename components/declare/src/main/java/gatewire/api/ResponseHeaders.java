package gatewire.api;

import static gatewire.api.Values.literal;

import gatewire.model.GatewayResponse;
import gatewire.model.HeaderMaps;
import gatewire.model.Method;
import gatewire.model.SharedSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Headers for every response of an API that API Gateway can add to: all but those of proxies, which
 * answer for themselves. A header that a route maps itself stays the route's.
 *
 * <p>Immutable: each method returns a modified copy.
 */
public final class ResponseHeaders {

  private static final ResponseHeaders NONE = new ResponseHeaders(Map.of());

  private final Map<String, SharedSource> headers;

  private ResponseHeaders(Map<String, SharedSource> headers) {
    this.headers = headers;
  }

  /** No headers, to add some to. */
  public static ResponseHeaders responseHeaders() {
    return NONE;
  }

  /**
   * What browsers are to be strict about: HTTPS for two years, no guessing of content types, no
   * framing, no referrer.
   *
   * @see <a href="https://owasp.org/www-project-secure-headers/">OWASP secure headers</a>
   */
  public ResponseHeaders security() {
    return with("Strict-Transport-Security", literal("max-age=63072000; includeSubDomains"))
        .with("X-Content-Type-Options", literal("nosniff"))
        .with("X-Frame-Options", literal("DENY"))
        .with("Referrer-Policy", literal("no-referrer"));
  }

  /** Nothing is kept in caches unless a route says otherwise. */
  public ResponseHeaders noStore() {
    return with("Cache-Control", literal("no-store"));
  }

  /** A header of your own. */
  public ResponseHeaders with(String name, SharedSource value) {
    return new ResponseHeaders(HeaderMaps.with(headers, name, value));
  }

  /** Returns the method with the headers on each response that does not map them itself. */
  Method on(Method method) {
    return method.mapResponses(response -> response.withDefaultHeaders(headers));
  }

  /** Returns the gateway responses with the headers; unchanged if there are no headers. */
  List<GatewayResponse> on(List<GatewayResponse> responses) {
    Map<String, String> expressions = new LinkedHashMap<>();
    headers.forEach((name, value) -> expressions.put(name, value.expression()));
    return headers.isEmpty()
        ? responses
        : ResponseHeaderAdder.onGatewayResponses(responses, expressions);
  }
}
