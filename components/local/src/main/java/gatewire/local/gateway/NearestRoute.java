package gatewire.local.gateway;

import static java.util.stream.Collectors.joining;

import gatewire.local.routing.RequestPath;
import gatewire.model.Method;
import gatewire.model.PathTemplate;
import gatewire.model.PathTemplate.Parameter;
import gatewire.model.PathTemplate.Segment;
import gatewire.model.RestApi;
import java.util.Comparator;
import java.util.List;

/**
 * The route that is most similar to an unknown one, for the execution log. It is searched only when
 * the log is read.
 */
record NearestRoute(RestApi api, String method, RequestPath path) {

  private static final int MISSING_SEGMENT = 1_000;
  private static final int MAX_COMPARED = 100;

  @Override
  public String toString() {
    return api.methods().stream()
        .map(Method::path)
        .distinct()
        .min(Comparator.comparingInt(this::distance))
        .map(this::describe)
        .orElse("The API has no methods.");
  }

  private String describe(PathTemplate nearest) {
    String methods =
        api.methods().stream()
            .filter(each -> each.path().equals(nearest))
            .map(each -> each.httpMethod().name())
            .collect(joining(", "));
    return distance(nearest) == 0
        ? "%s has the methods %s, but not %s.".formatted(nearest, methods, method)
        : "The nearest route is %s with the methods %s.".formatted(nearest, methods);
  }

  /** Returns how much must change for the path to match; 0 if it matches. */
  private int distance(PathTemplate template) {
    List<String> sent = path.segments();
    List<Segment> segments = template.segments();
    int distance = 0;
    for (int i = 0; i < segments.size(); i++) {
      if (i >= sent.size()) {
        return distance + MISSING_SEGMENT * (segments.size() - i);
      } else if (segments.get(i) instanceof Parameter parameter) {
        if (parameter.greedy()) {
          return distance;
        }
      } else {
        distance += edits(sent.get(i), segments.get(i).toString());
      }
    }
    return distance + MISSING_SEGMENT * (sent.size() - segments.size());
  }

  /** Returns the number of characters to add, remove or replace. */
  private static int edits(String from, String to) {
    if (from.length() > MAX_COMPARED || to.length() > MAX_COMPARED) {
      return from.equals(to) ? 0 : MAX_COMPARED;
    }
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[to.length() + 1];
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
