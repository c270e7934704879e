package gatewire.local.payload;

import java.util.Base64;

/**
 * Decodes Base64 as Java, and therefore AWS, does: without spaces or other characters, in complete
 * groups of four.
 */
public final class StrictBase64 {

  private StrictBase64() {}

  /**
   * Decodes Base64.
   *
   * @throws InvalidBase64Exception if the input is invalid
   */
  public static byte[] decode(byte[] base64) {
    try {
      if (base64.length % 4 != 0) {
        throw new InvalidBase64Exception();
      }
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new InvalidBase64Exception();
    }
  }
}
