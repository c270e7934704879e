package gatewire.local.routing;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.HttpMethod;
import gatewire.model.PathTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Compares the router with a slow one that looks at all routes. */
class RouterPropertyTests {

  /** The order in which API Gateway prefers segments. */
  private enum Kind {
    STATIC,
    PARAMETER,
    GREEDY
  }

  private record Declared(HttpMethod method, PathTemplate path) {}

  /** A route that matches: how it ranks at each segment, and its parameters. */
  private record Candidate(Declared route, List<Kind> kinds, Map<String, String> parameters) {}

  @Property(tries = 2000, seed = "20261201")
  void finds_what_a_comparison_of_all_routes_finds(
      @ForAll("routes") List<Declared> routes, @ForAll("paths") String path) {
    Router<Declared> router = new Router<>();
    routes.forEach(route -> router.add(route.method(), route.path(), route));
    RequestPath request = RequestPath.parse("/dev" + path, "dev").orElseThrow();

    for (String method : List.of("GET", "POST", "get", "ANY")) {
      assertThat(
              router
                  .find(method, request)
                  .map(match -> Map.entry(match.target(), match.pathParameters())))
          .as("%s %s among %s", method, path, routes)
          .isEqualTo(
              slow(routes, method, request)
                  .map(best -> Map.entry(best.route(), best.parameters())));
    }
  }

  /** The routes have one name for the parameter of each path, as AWS demands of siblings. */
  @Provide
  Arbitrary<List<Declared>> routes() {
    Arbitrary<String> segment = Arbitraries.of("a", "b", "a.b", "{p}");
    Arbitrary<String> path =
        Combinators.combine(segment.list().ofMaxSize(3), Arbitraries.of(List.of("", "", "{rest+}")))
            .as(RouterPropertyTests::path);
    return Combinators.combine(
            Arbitraries.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.ANY),
            path.map(PathTemplate::parse))
        .as(Declared::new)
        .list()
        .ofMaxSize(8)
        .map(RouterPropertyTests::distinct);
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of("a", "b", "a.b", "c", "%2F", "", "{p}")
        .list()
        .ofMaxSize(4)
        .map(segments -> "/" + String.join("/", segments));
  }

  /** Numbers the parameters, because a path has no two with the same name. */
  private static String path(List<String> segments, String end) {
    List<String> all = new ArrayList<>();
    for (String segment : segments) {
      all.add(segment.equals("{p}") ? "{p" + all.size() + "}" : segment);
    }
    if (!end.isEmpty()) {
      all.add(end);
    }
    return "/" + String.join("/", all);
  }

  private static List<Declared> distinct(List<Declared> routes) {
    return routes.stream().distinct().toList();
  }

  private static Optional<Candidate> slow(
      List<Declared> routes, String method, RequestPath request) {
    Optional<Candidate> best = Optional.empty();
    for (Declared route : routes) {
      Optional<Candidate> candidate =
          accepts(route, method) ? matched(route, request.segments()) : Optional.empty();
      if (candidate.isPresent() && best.map(b -> isBetter(candidate.get(), b)).orElse(true)) {
        best = candidate;
      }
    }
    return best;
  }

  private static boolean accepts(Declared route, String method) {
    return List.of("GET", "POST").contains(method)
        && (route.method() == HttpMethod.ANY || route.method().name().equals(method));
  }

  private static Optional<Candidate> matched(Declared route, List<String> segments) {
    List<Kind> kinds = new ArrayList<>();
    Map<String, String> parameters = new LinkedHashMap<>();
    int at = 0;
    for (PathTemplate.Segment segment : route.path().segments()) {
      if (at == segments.size()) {
        return Optional.empty();
      }
      String sent = segments.get(at++);
      if (segment instanceof PathTemplate.Parameter parameter && parameter.greedy()) {
        parameters.put(
            parameter.name(), String.join("/", segments.subList(at - 1, segments.size())));
        kinds.add(Kind.GREEDY);
        at = segments.size();
      } else if (segment instanceof PathTemplate.Parameter parameter && !sent.isEmpty()) {
        parameters.put(parameter.name(), sent);
        kinds.add(Kind.PARAMETER);
      } else if (segment.toString().equals(sent)) {
        kinds.add(Kind.STATIC);
      } else {
        return Optional.empty();
      }
    }
    return at == segments.size()
        ? Optional.of(new Candidate(route, kinds, parameters))
        : Optional.empty();
  }

  private static boolean isBetter(Candidate candidate, Candidate best) {
    for (int i = 0; i < Math.min(candidate.kinds().size(), best.kinds().size()); i++) {
      int order = candidate.kinds().get(i).compareTo(best.kinds().get(i));
      if (order != 0) {
        return order < 0;
      }
    }
    // Of the same resource, the method with the name of the request is preferred over ANY.
    return candidate.route().path().equals(best.route().path())
        && best.route().method() == HttpMethod.ANY;
  }
}
