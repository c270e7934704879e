package gatewire.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The routes of an API and the backends that they call. Preflights are omitted. A large API is
 * drawn with one node for each first segment of its paths.
 *
 * @param sources the routes, or the first segments of their paths
 * @param targets the backends
 */
record Diagram(List<Source> sources, List<BackendTarget> targets) {

  private static final int MAX_ROUTES = 40;

  /**
   * A node on the left.
   *
   * @param guarded whether callers must fulfill a condition
   * @param targets the numbers of the backends that it calls
   */
  record Source(String label, boolean guarded, List<Integer> targets) {}

  /** A source while its backends are collected. */
  private record Collected(Set<Integer> targets, List<Boolean> guards) {}

  static Diagram of(ApiDescription api) {
    List<RouteDescription> routes =
        api.routes().stream().filter(route -> !isPreflight(route)).toList();
    boolean large = routes.size() > MAX_ROUTES;
    Map<String, Collected> sources = new LinkedHashMap<>();
    Map<BackendTarget, Integer> targets = new LinkedHashMap<>();
    for (RouteDescription route : routes) {
      targets.putIfAbsent(route.target(), targets.size());
      String label = large ? firstSegment(route.routes().get(0)) : route.routes().get(0);
      Collected source =
          sources.computeIfAbsent(
              label, one -> new Collected(new LinkedHashSet<>(), new ArrayList<>()));
      source.targets().add(targets.get(route.target()));
      source.guards().add(!route.callers().isEmpty());
    }
    return new Diagram(
        sources.entrySet().stream()
            .map(
                one ->
                    new Source(
                        one.getKey(),
                        !one.getValue().guards().contains(false),
                        List.copyOf(one.getValue().targets())))
            .toList(),
        List.copyOf(targets.keySet()));
  }

  private static boolean isPreflight(RouteDescription route) {
    return route.routes().get(0).startsWith("OPTIONS ") && route.target().kind().equals("Mock");
  }

  private static String firstSegment(String route) {
    String path = route.substring(route.indexOf(' ') + 1);
    int end = path.indexOf('/', 1);
    return end < 0 ? path : path.substring(0, end) + "/…";
  }
}
