package gatewire.local.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path of a request, with and without its stage. Nothing is decoded: {@code %2F} does not
 * separate segments.
 *
 * @param withStage {@code $context.path}: as sent, except that repeated slashes before the stage
 *     become one
 * @param withoutStage {@code path} of a proxy event: repeated slashes after the stage become one
 */
public record RequestPath(String withStage, String withoutStage) {

  /** Removes the stage from a path; empty if the path does not begin with the stage. */
  public static Optional<RequestPath> parse(String path, String stage) {
    String sent = path.startsWith("//") ? "/" + stripLeadingSlashes(path) : path;
    String prefix = "/" + stage;
    if (!sent.startsWith(prefix)) {
      return Optional.empty();
    }
    String rest = sent.substring(prefix.length());
    if (!rest.isEmpty() && rest.charAt(0) != '/') {
      return Optional.empty();
    }
    return Optional.of(new RequestPath(sent, "/" + stripLeadingSlashes(rest)));
  }

  /**
   * Returns the segments to match: a trailing slash is ignored, an empty segment in between is not.
   */
  public List<String> segments() {
    int end = withoutStage.length();
    while (end > 0 && withoutStage.charAt(end - 1) == '/') {
      end--;
    }
    List<String> segments = new ArrayList<>();
    for (int start = 1; start <= end; ) {
      int slash = withoutStage.indexOf('/', start);
      int next = slash < 0 ? end : Math.min(slash, end);
      segments.add(withoutStage.substring(start, next));
      start = next + 1;
    }
    return segments;
  }

  private static String stripLeadingSlashes(String path) {
    int start = 0;
    while (start < path.length() && path.charAt(start) == '/') {
      start++;
    }
    return path.substring(start);
  }
}
