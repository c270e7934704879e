package gatewire.local.http;

/**
 * The path and query of a request target as they were sent, never decoded or normalised. {@code
 * java.net.URI} is not used, because it would parse {@code //test/x} as a host.
 *
 * @param path the part before the question mark; begins with a slash
 * @param query the part after the question mark; empty if there is no query
 */
public record RequestTarget(String path, String query) {

  /** Splits a target. Omits the scheme and authority of an absolute target, and a fragment. */
  public static RequestTarget parse(String target) {
    String rest = target;
    int fragment = rest.indexOf('#');
    if (fragment >= 0) {
      rest = rest.substring(0, fragment);
    }
    if (!rest.startsWith("/")) {
      int authority = rest.indexOf("://");
      int slash = authority < 0 ? -1 : rest.indexOf('/', authority + 3);
      rest = slash < 0 ? "/" + (authority < 0 ? rest : "") : rest.substring(slash);
    }
    int question = rest.indexOf('?');
    return question < 0
        ? new RequestTarget(rest, "")
        : new RequestTarget(rest.substring(0, question), rest.substring(question + 1));
  }
}
