package gatewire.local.framing;

/**
 * The syntax of a {@code Host} field and of the authority in a target: a host and a port.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-host-and-authority">RFC 9110, Host</a>
 */
final class HostSyntax {

  private static final int MAX_PORT = 65_535;
  private static final int MAX_PORT_DIGITS = 5;

  private HostSyntax() {}

  /** Returns whether the value is a host with an optional port; the host may be empty. */
  static boolean isValid(String value) {
    int end = value.startsWith("[") ? endOfAddress(value) : endOfName(value);
    return end >= 0
        && (end == value.length() || value.charAt(end) == ':' && isPort(value.substring(end + 1)));
  }

  /** Returns whether two values name the same host and port; 80 is the default port. */
  static boolean same(String one, String other) {
    return withoutDefaultPort(one).equalsIgnoreCase(withoutDefaultPort(other));
  }

  private static String withoutDefaultPort(String value) {
    String bare = value.endsWith(":80") ? value.substring(0, value.length() - 3) : value;
    return bare.endsWith(":") ? bare.substring(0, bare.length() - 1) : bare;
  }

  /** Returns the index after an address in brackets, or -1. */
  private static int endOfAddress(String value) {
    int end = value.indexOf(']');
    for (int i = 1; i < end; i++) {
      char c = value.charAt(i);
      if (!HttpCharacters.isHex(c) && c != ':' && c != '.') {
        return -1;
      }
    }
    return end < 3 ? -1 : end + 1;
  }

  /** Returns the index after a name, or -1. */
  private static int endOfName(String value) {
    int i = 0;
    while (i < value.length() && value.charAt(i) != ':') {
      char c = value.charAt(i);
      if (!HttpCharacters.isRegisteredName(c) || c == '%' && !isEncodedByte(value, i)) {
        return -1;
      }
      i++;
    }
    return i;
  }

  private static boolean isEncodedByte(String value, int percent) {
    return percent + 2 < value.length()
        && HttpCharacters.isHex(value.charAt(percent + 1))
        && HttpCharacters.isHex(value.charAt(percent + 2));
  }

  private static boolean isPort(String port) {
    return port.length() <= MAX_PORT_DIGITS
        && port.chars().allMatch(c -> c >= '0' && c <= '9')
        && (port.isEmpty() || Integer.parseInt(port) <= MAX_PORT);
  }
}
