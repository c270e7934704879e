package gatewire.emulator.wire;

import gatewire.emulator.http.Headers;
import gatewire.emulator.http.HeadersBuilder;
import io.vertx.core.MultiMap;
import java.util.Map;
import java.util.Set;

/** Header lines between our entries and Vert.x's. */
public final class WireHeaders {

  private static final String SEPARATORS = "\"(),/:;<=>?@[\\]{}";

  private WireHeaders() {}

  /** Every entry in the order and case in which it came. */
  public static Headers read(MultiMap lines) {
    HeadersBuilder headers = Headers.builder();
    for (Map.Entry<String, String> line : lines) {
      headers.add(line.getKey(), WireText.decode(line.getValue()));
    }
    return headers.build();
  }

  /**
   * Write every entry but those that the sender makes itself. A name that HTTP cannot carry is left
   * out, and control characters in a value become blanks: no text of a template ends a line.
   *
   * @param except names that are left out; compares without case
   */
  public static void write(Headers headers, MultiMap lines, Set<String> except) {
    headers.forEach(
        (name, value) -> {
          if (isToken(name) && !except.contains(name)) {
            lines.add(name, WireText.encode(oneLine(value)));
          }
        });
  }

  private static boolean isToken(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= ' ' || c >= 0x7f || SEPARATORS.indexOf(c) >= 0) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static String oneLine(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' && c != '\t' || c == 0x7f) {
        return value.replaceAll("[\\x00-\\x08\\x0a-\\x1f\\x7f]+", " ");
      }
    }
    return value;
  }
}
