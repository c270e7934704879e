package gatewire.local.exchange;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The trace header of a request: the client's header, with missing parts added.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader">Tracing
 *     header</a>
 */
public record TraceId(String root, String parent, String sampled) {

  private static final HexFormat HEX = HexFormat.of();

  /** The header's name. */
  public static final String HEADER = "X-Amzn-Trace-Id";

  /**
   * Adds the missing parts to a client's header. A parent without {@code Sampled} counts as
   * sampled.
   */
  public static TraceId complete(Optional<String> incoming) {
    if (incoming.isEmpty()) {
      return new TraceId(newRoot(), random(16), "0");
    }
    Map<String, String> parts = parts(incoming.get());
    boolean hasParent = parts.containsKey("parent");
    return new TraceId(
        parts.getOrDefault("root", newRoot()),
        parts.getOrDefault("parent", random(16)),
        parts.getOrDefault("sampled", hasParent ? "1" : "0"));
  }

  /** Returns the root only, the format in responses. */
  public String response() {
    return "Root=" + root;
  }

  /** Returns the header's value. */
  @Override
  public String toString() {
    return "Root=" + root + ";Parent=" + parent + ";Sampled=" + sampled;
  }

  private static Map<String, String> parts(String header) {
    Map<String, String> parts = new TreeMap<>();
    for (String part : header.split(";")) {
      int equals = part.indexOf('=');
      if (equals > 0 && equals + 1 < part.length()) {
        parts.put(
            part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
            part.substring(equals + 1).strip());
      }
    }
    return parts;
  }

  private static String newRoot() {
    long second = System.currentTimeMillis() / 1000;
    return "1-" + HEX.toHexDigits(second, 8) + "-" + random(8) + random(16);
  }

  private static String random(int digits) {
    return HEX.toHexDigits(ThreadLocalRandom.current().nextLong(), digits);
  }
}
