package gatewire.local.integration;

import gatewire.local.http.PercentCoding;
import java.util.List;
import java.util.Map;

/** Appends query parameters to those of a URI. */
final class RequestQuery {

  private RequestQuery() {}

  /** Appends mapped parameters to a target. */
  static String append(String target, Map<String, List<String>> parameters) {
    if (parameters.isEmpty()) {
      return target;
    }
    StringBuilder query = new StringBuilder();
    parameters.forEach(
        (name, values) -> {
          for (String value : values) {
            query
                .append(query.isEmpty() ? "" : "&")
                .append(PercentCoding.encodeQuery(name))
                .append('=')
                .append(PercentCoding.encodeQuery(value));
          }
        });
    return append(target, query.toString());
  }

  /** Appends a query string to a target. */
  static String append(String target, String query) {
    if (query.isEmpty()) {
      return target;
    }
    String separator = target.indexOf('?') < 0 ? "?" : target.endsWith("?") ? "" : "&";
    return target + separator + query;
  }
}
