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
    String text = target;
    int fragment = text.indexOf('#');
    if (fragment >= 0) {
      text = text.substring(0, fragment);
    }
    if (!text.startsWith("/")) {
      int authority = text.indexOf("://");
      int slash = authority < 0 ? -1 : text.indexOf('/', authority + 3);
      text = slash < 0 ? "/" + (authority < 0 ? text : "") : text.substring(slash);
    }
    int question = text.indexOf('?');
    return question < 0
        ? new RequestTarget(text, "")
        : new RequestTarget(text.substring(0, question), text.substring(question + 1));
  }
}
