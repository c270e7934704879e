package gatewire.local.framing;

import java.util.Optional;

/**
 * A target with the scheme and the authority, as a client sends it to a proxy; each server must
 * accept it. The authority counts instead of the {@code Host} field.
 *
 * @param authority the host and the port
 * @param origin the rest of the target: the path and the query
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#name-absolute-form">RFC 9112,
 *     absolute-form</a>
 */
public record AbsoluteTarget(String authority, String origin) {

  private static final String SCHEME = "http://";

  /**
   * Parses a target. Empty for another scheme: the server does not offer TLS and must not serve a
   * resource of {@code https}.
   */
  public static Optional<AbsoluteTarget> parse(String target) {
    if (!target.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    int end = SCHEME.length();
    while (end < target.length() && "/?#".indexOf(target.charAt(end)) < 0) {
      end++;
    }
    String rest = target.substring(end);
    return Optional.of(
        new AbsoluteTarget(
            target.substring(SCHEME.length(), end), rest.startsWith("/") ? rest : "/" + rest));
  }

  /** Returns whether the authority is valid; a URI of HTTP has no user and no empty host. */
  boolean isValid() {
    return !authority.isEmpty() && !authority.startsWith(":") && HostSyntax.isValid(authority);
  }
}
