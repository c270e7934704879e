package gatewire.local.wire;

import gatewire.local.http.HeaderNameSet;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.HttpHeadersBuilder;
import io.vertx.core.MultiMap;
import java.util.Map;

/** Converts headers between Gatewire's and Vert.x's types. */
public final class WireHeaders {

  private WireHeaders() {}

  /** Returns all headers in their original order and case. */
  public static HttpHeaders read(MultiMap lines) {
    HttpHeadersBuilder headers = HttpHeaders.builder();
    for (Map.Entry<String, String> line : lines) {
      headers.add(line.getKey(), WireStrings.decode(line.getValue()));
    }
    return headers.build();
  }

  /**
   * Writes all headers except those that the sender sets itself. Omits names that are invalid in
   * HTTP.
   *
   * @param except the names to omit
   */
  public static void write(HttpHeaders headers, MultiMap lines, HeaderNameSet except) {
    headers.forEach(
        (name, value) -> {
          if (HeaderNameSet.isToken(name) && !except.contains(name)) {
            lines.add(name, WireStrings.encode(value));
          }
        });
  }
}
