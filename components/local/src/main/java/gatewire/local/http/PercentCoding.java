package gatewire.local.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of queries and paths, in UTF-8. */
public final class PercentCoding {

  private static final String UNRESERVED = "-._~";
  // ASCII characters that a request target must not contain unencoded.
  private static final String NEVER_IN_TARGET = " \"<>\\^`|";
  private static final String HEX = "0123456789ABCDEF";

  private PercentCoding() {}

  /**
   * Decodes a name or value of a query. A plus sign becomes a space; invalid encodings are kept.
   */
  public static String decodeQuery(String value) {
    if (value.indexOf('%') < 0 && value.indexOf('+') < 0) {
      return value;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '%' && i + 2 < value.length() && hex(value, i + 1) >= 0 && hex(value, i + 2) >= 0) {
        bytes.write(16 * hex(value, i + 1) + hex(value, i + 2));
        i += 2;
      } else if (c == '+') {
        bytes.write(' ');
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Encodes a name or value of a query. */
  public static String encodeQuery(String value) {
    return encode(value, true);
  }

  /**
   * Encodes only characters that a request target cannot contain, so that nothing is encoded twice.
   */
  public static String encodeTarget(String value) {
    return encode(value, false);
  }

  private static String encode(String value, boolean query) {
    boolean clean = true;
    for (int i = 0; i < value.length() && clean; i++) {
      clean = isAllowed(value.charAt(i), query);
    }
    if (clean) {
      return value;
    }
    StringBuilder encoded = new StringBuilder(value.length() + 16);
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      if (b > 0 && isAllowed((char) b, query)) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
      }
    }
    return encoded.toString();
  }

  private static boolean isAllowed(char c, boolean query) {
    if (c <= ' ' || c >= 0x7f) {
      return false;
    }
    boolean letterOrDigit = c < 0x80 && Character.isLetterOrDigit(c);
    return query
        ? letterOrDigit || UNRESERVED.indexOf(c) >= 0
        : letterOrDigit || NEVER_IN_TARGET.indexOf(c) < 0;
  }

  private static int hex(String value, int at) {
    return Character.digit(value.charAt(at), 16);
  }
}
