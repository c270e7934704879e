package gatewire.local.http;

/**
 * The two halves of a request target as they were sent, never decoded or normalised: {@code
 * java.net.URI} would take {@code //test/x} for a host.
 *
 * @param path what stands before the question mark, beginning with a slash
 * @param query what stands behind it; empty when there is none
 */
public record RequestTarget(String path, String query) {

  /** Split a target; of an absolute one scheme and authority are left out, as is a fragment. */
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
