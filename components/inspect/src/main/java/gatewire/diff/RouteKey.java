package gatewire.diff;

import gatewire.model.HttpMethod;
import gatewire.model.Method;
import gatewire.model.PathTemplate;
import java.util.List;

/**
 * The requests that a route handles, without the names of its path parameters: clients do not see
 * these names in a URL.
 *
 * @param segments the static segments, {@code {}} for a parameter and {@code {+}} for a greedy one
 */
record RouteKey(HttpMethod httpMethod, List<String> segments) {

  private static final String ONE = "{}";
  private static final String GREEDY = "{+}";

  RouteKey {
    segments = List.copyOf(segments);
  }

  static RouteKey of(Method method) {
    return new RouteKey(
        method.httpMethod(), method.path().segments().stream().map(RouteKey::segment).toList());
  }

  private static String segment(PathTemplate.Segment segment) {
    return segment instanceof PathTemplate.Parameter parameter
        ? parameter.greedy() ? GREEDY : ONE
        : segment.toString();
  }

  /** Returns the key of {@code ANY} on the same path. */
  RouteKey any() {
    return new RouteKey(HttpMethod.ANY, segments);
  }

  /** Whether the path is more general than another one: each of its URLs is also a URL of this. */
  boolean covers(RouteKey other) {
    if (httpMethod != other.httpMethod && httpMethod != HttpMethod.ANY || equals(other)) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i).equals(GREEDY)) {
        return other.segments.size() > i;
      }
      boolean sameLength = i < other.segments.size();
      if (!sameLength || !covers(segments.get(i), other.segments.get(i))) {
        return false;
      }
    }
    return segments.size() == other.segments.size();
  }

  private static boolean covers(String mine, String other) {
    return mine.equals(other) || mine.equals(ONE) && !other.equals(GREEDY);
  }

  boolean isGreedy() {
    return segments.contains(GREEDY);
  }
}
