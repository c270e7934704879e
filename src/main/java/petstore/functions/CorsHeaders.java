package petstore.functions;

import java.util.List;
import java.util.Map;

/**
 * The CORS headers of a function behind a proxy integration. API Gateway responds to the preflight,
 * but cannot add headers to the function's response.
 */
final class CorsHeaders {

  private CorsHeaders() {}

  /**
   * Returns the headers for a request.
   *
   * @param event the proxy event; browsers send {@code Origin}, HTTP/2 clients {@code origin}
   * @param allowedOrigins separated by commas, or {@code *}
   * @return no headers for an origin that is not allowed, so that browsers block the response
   */
  static Map<String, String> answering(Map<String, Object> event, String allowedOrigins) {
    List<String> allowed = List.of(allowedOrigins.split(","));
    if (allowed.contains("*")) {
      return Map.of("Access-Control-Allow-Origin", "*");
    }
    String origin = origin(event);
    return allowed.contains(origin)
        ? Map.of("Access-Control-Allow-Origin", origin, "Vary", "Origin")
        : Map.of("Vary", "Origin");
  }

  private static String origin(Map<String, Object> event) {
    if (event.get("headers") instanceof Map<?, ?> headers) {
      for (Map.Entry<?, ?> header : headers.entrySet()) {
        if ("Origin".equalsIgnoreCase(String.valueOf(header.getKey()))) {
          return String.valueOf(header.getValue());
        }
      }
    }
    return "";
  }
}
