package gatewire.local.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Converts strings in the head of a message, in which Vert.x represents each byte as one character.
 */
public final class WireStrings {

  private WireStrings() {}

  /** Decodes bytes as UTF-8; returns a string that is not UTF-8 unchanged. */
  public static String decode(String bytes) {
    if (isAscii(bytes)) {
      return bytes;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      return bytes;
    }
  }

  /** Encodes a string as UTF-8, with each byte as one character. */
  public static String encode(String string) {
    return isAscii(string)
        ? string
        : new String(string.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static boolean isAscii(String string) {
    for (int i = 0; i < string.length(); i++) {
      if (string.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }
}
