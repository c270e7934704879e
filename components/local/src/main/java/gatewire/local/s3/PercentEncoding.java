package gatewire.local.s3;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** S3's percent-encoding. */
final class PercentEncoding {

  private PercentEncoding() {}

  /**
   * Decodes a string once. In S3's paths, as in queries, {@code +} is a space and {@code %2B} a
   * plus sign. Characters outside ASCII are kept.
   *
   * @throws S3Exception InvalidURI, if two hexadecimal digits do not follow a percent sign, or the
   *     bytes are not UTF-8
   */
  static String decode(String raw) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    for (int i = 0; i < raw.length(); ) {
      char c = raw.charAt(i);
      if (c == '%') {
        bytes.write(hex(raw, i + 1) * 16 + hex(raw, i + 2));
        i += 3;
      } else {
        int codePoint = c == '+' ? ' ' : raw.codePointAt(i);
        bytes.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(codePoint);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw invalid(raw);
    }
  }

  /**
   * Encodes a key for a list with {@code encoding-type=url}: slashes are kept, and a space becomes
   * a plus sign.
   */
  static String encode(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }

  private static int hex(String raw, int index) {
    int digit = index < raw.length() ? Character.digit(raw.charAt(index), 16) : -1;
    if (digit < 0 || raw.charAt(index) > 0x7f) {
      throw invalid(raw);
    }
    return digit;
  }

  private static S3Exception invalid(String raw) {
    return S3ErrorCode.INVALID_URI.exception().with("URI", raw);
  }
}
