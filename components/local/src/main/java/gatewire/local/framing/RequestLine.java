package gatewire.local.framing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The first line of a request: the method, the target and the version, with one space between them.
 *
 * @param target the target's scheme and authority; empty if the target is a path
 * @param isVersion10 whether the version is HTTP/1.0
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#name-request-line">RFC 9112, request
 *     line</a>
 */
record RequestLine(Optional<AbsoluteTarget> target, boolean isVersion10) {

  private static final int VERSION_LENGTH = "HTTP/1.1".length();

  /**
   * @throws MalformedRequestException if the line is invalid or its version unsupported
   */
  static RequestLine parse(byte[] line, int length) throws MalformedRequestException {
    int method = 0;
    while (method < length && HttpCharacters.isToken(line[method])) {
      method++;
    }
    int target = method + 1;
    while (target < length && HttpCharacters.isVisible(line[target])) {
      target++;
    }
    if (method == 0
        || target >= length
        || target == method + 1
        || line[method] != ' '
        || line[target] != ' ') {
      throw MalformedRequestException.badRequest("the request line is invalid");
    }
    boolean isVersion10 = isVersion10(string(line, target + 1, length));
    if (line[method + 1] == '/' && line[0] != 'C') {
      // Almost all requests: a path, and certainly not the method CONNECT.
      return new RequestLine(Optional.empty(), isVersion10);
    }
    return new RequestLine(
        absolute(string(line, 0, method), string(line, method + 1, target)), isVersion10);
  }

  private static boolean isVersion10(String version) throws MalformedRequestException {
    if (version.equals("HTTP/1.1") || version.equals("HTTP/1.0")) {
      return version.endsWith("0");
    } else if (version.length() == VERSION_LENGTH && version.matches("HTTP/[0-9]\\.[0-9]")) {
      throw MalformedRequestException.versionNotSupported("the version is not 1.0 or 1.1");
    }
    throw MalformedRequestException.badRequest("the version is invalid");
  }

  private static Optional<AbsoluteTarget> absolute(String method, String target)
      throws MalformedRequestException {
    // A tunnel leads to another server, which only a proxy can open.
    boolean isTunnel = method.equals("CONNECT");
    if (!isTunnel && (target.startsWith("/") || target.equals("*") && method.equals("OPTIONS"))) {
      return Optional.empty();
    }
    Optional<AbsoluteTarget> absolute = AbsoluteTarget.parse(target);
    if (isTunnel || absolute.filter(AbsoluteTarget::isValid).isEmpty()) {
      throw MalformedRequestException.badRequest("the target is invalid");
    }
    return absolute;
  }

  private static String string(byte[] line, int from, int to) {
    return new String(line, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
