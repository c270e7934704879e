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
 * Headers that are added to every response of an API except those of proxy backends, to which API
 * Gateway cannot add headers. A header that a route maps keeps the route's value.
 *
 * <p>Immutable: each method returns a modified copy.
 */
public final class ResponseHeaders {

  private static final ResponseHeaders NONE = new ResponseHeaders(Map.of());

  private final Map<String, SharedSource> headers;

  private ResponseHeaders(Map<String, SharedSource> headers) {
    this.headers = headers;
  }

  /** Returns an empty set of headers. */
  public static ResponseHeaders responseHeaders() {
    return NONE;
  }

  /**
   * Adds security headers for browsers: only HTTPS for two years, no content type sniffing, no
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

  /**
   * Adds {@code Cache-Control: no-store}, so that nothing is cached unless a route sets another
   * value.
   */
  public ResponseHeaders noStore() {
    return with("Cache-Control", literal("no-store"));
  }

  /** Adds a custom header. */
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
