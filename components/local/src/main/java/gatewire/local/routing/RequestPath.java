package gatewire.local.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request's path without its stage. Nothing is decoded: {@code %2F} stays within a segment.
 *
 * @param withStage {@code $context.path}: as sent, but for slashes before the stage
 * @param withoutStage {@code path} of a proxy event: slashes behind the stage are one
 */
public record RequestPath(String withStage, String withoutStage) {

  /** Take the stage off a path, once; empty when the path is not of the stage. */
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

  /** The segments that are matched; a slash at the end does not count, one in between does. */
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

  private static String stripLeadingSlashes(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == '/') {
      start++;
    }
    return text.substring(start);
  }
}
