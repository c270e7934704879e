package gatewire.local.wire;

import gatewire.local.http.HeaderNameSet;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.HttpHeadersBuilder;
import io.vertx.core.MultiMap;
import java.util.Map;

/** Header lines between our entries and Vert.x's. */
public final class WireHeaders {

  private WireHeaders() {}

  /** Every entry in the order and case in which it came. */
  public static HttpHeaders read(MultiMap lines) {
    HttpHeadersBuilder headers = HttpHeaders.builder();
    for (Map.Entry<String, String> line : lines) {
      headers.add(line.getKey(), WireText.decode(line.getValue()));
    }
    return headers.build();
  }

  /**
   * Write every entry but those that the sender makes itself. A name that HTTP cannot carry is left
   * out.
   *
   * @param except names that are left out; compares without case
   */
  public static void write(HttpHeaders headers, MultiMap lines, HeaderNameSet except) {
    headers.forEach(
        (name, value) -> {
          if (HeaderNameSet.isToken(name) && !except.contains(name)) {
            lines.add(name, WireText.encode(value));
          }
        });
  }
}
