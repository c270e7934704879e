package gatewire.local.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as queries and paths use it, in UTF-8. */
public final class PercentCoding {

  private static final String UNRESERVED = "-._~";
  // What may stand in a target as it is; the rest would end it or is no ASCII.
  private static final String NEVER_IN_TARGET = " \"<>\\^`|";
  private static final String HEX = "0123456789ABCDEF";

  private PercentCoding() {}

  /**
   * Decode a name or value of a query: a plus is a blank, and what is no encoding stays as it is.
   */
  public static String decodeQuery(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%' && i + 2 < text.length() && hex(text, i + 1) >= 0 && hex(text, i + 2) >= 0) {
        bytes.write(16 * hex(text, i + 1) + hex(text, i + 2));
        i += 2;
      } else if (c == '+') {
        bytes.write(' ');
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Encode a name or value of a query. */
  public static String encodeQuery(String text) {
    return encode(text, true);
  }

  /** Encode only what cannot be sent in a request target, so that nothing is encoded twice. */
  public static String encodeTarget(String text) {
    return encode(text, false);
  }

  private static String encode(String text, boolean query) {
    boolean clean = true;
    for (int i = 0; i < text.length() && clean; i++) {
      clean = stays(text.charAt(i), query);
    }
    if (clean) {
      return text;
    }
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b > 0 && stays((char) b, query)) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
      }
    }
    return encoded.toString();
  }

  private static boolean stays(char c, boolean query) {
    if (c <= ' ' || c >= 0x7f) {
      return false;
    }
    boolean letterOrDigit = c < 0x80 && Character.isLetterOrDigit(c);
    return query
        ? letterOrDigit || UNRESERVED.indexOf(c) >= 0
        : letterOrDigit || NEVER_IN_TARGET.indexOf(c) < 0;
  }

  private static int hex(String text, int at) {
    return Character.digit(text.charAt(at), 16);
  }
}
