package gatewire.local.payload;

import java.util.Base64;

/** Base64 as Java and so AWS reads it: no blanks, no other characters, whole groups of four. */
public final class StrictBase64 {

  private StrictBase64() {}

  /**
   * Decode a text.
   *
   * @throws NotBase64Exception when the text is none
   */
  public static byte[] decode(byte[] text) {
    try {
      if (text.length % 4 != 0) {
        throw new NotBase64Exception();
      }
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new NotBase64Exception();
    }
  }
}
