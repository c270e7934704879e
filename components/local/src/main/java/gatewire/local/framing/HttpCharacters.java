package gatewire.local.framing;

/** The classes of bytes in the grammar of HTTP. */
final class HttpCharacters {

  private static final boolean[] TOKEN = table("!#$%&'*+-.^_`|~");
  private static final boolean[] REGISTERED_NAME = table("-._~!$&'()*+,;=%");
  private static final int DELETE = 0x7f;

  private HttpCharacters() {}

  private static boolean[] table(String marks) {
    boolean[] table = new boolean[128];
    for (char c = 0; c < table.length; c++) {
      table[c] =
          c >= '0' && c <= '9'
              || c >= 'A' && c <= 'Z'
              || c >= 'a' && c <= 'z'
              || marks.indexOf(c) >= 0;
    }
    return table;
  }

  /** Returns whether the byte may be in the name of a method or a field. */
  static boolean isToken(byte b) {
    return b >= 0 && TOKEN[b];
  }

  /** Returns whether the character may be in a host name; {@code %} starts an encoded byte. */
  static boolean isRegisteredName(char c) {
    return c < REGISTERED_NAME.length && REGISTERED_NAME[c];
  }

  /** Returns whether the byte is visible: not a blank or a control character. */
  static boolean isVisible(byte b) {
    return b < 0 || b > ' ' && b != DELETE;
  }

  /** Returns whether the byte may be in the value of a field. */
  static boolean isValue(byte b) {
    return isVisible(b) || isBlank(b);
  }

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  static boolean isHex(int c) {
    return c < 128 && Character.digit(c, 16) >= 0;
  }
}
