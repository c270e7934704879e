package gatewire.diff;

import gatewire.model.HttpMethod;
import gatewire.model.Method;
import gatewire.model.RestApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the routes of two APIs: which exist, and each that exists in both. */
final class RoutesComparison {

  private final RestApi oldApi;
  private final RestApi newApi;
  private final Map<RouteKey, Method> before;
  private final Map<RouteKey, Method> after;
  private final List<Change> changes = new ArrayList<>();

  RoutesComparison(RestApi oldApi, RestApi newApi) {
    this.oldApi = oldApi;
    this.newApi = newApi;
    this.before = byKey(oldApi);
    this.after = byKey(newApi);
  }

  private static Map<RouteKey, Method> byKey(RestApi api) {
    Map<RouteKey, Method> methods = new LinkedHashMap<>();
    api.methods().forEach(method -> methods.putIfAbsent(RouteKey.of(method), method));
    return methods;
  }

  List<Change> changes() {
    before.forEach(this::compare);
    after.forEach(this::reportNew);
    return changes;
  }

  private void compare(RouteKey key, Method old) {
    Method match = after.containsKey(key) ? after.get(key) : after.get(key.any());
    if (match == null) {
      removed(key, old);
      return;
    }
    if (match.httpMethod() != old.httpMethod()) {
      route(old.route(), Impact.COMPATIBLE, "is now handled by " + match.route());
    }
    renamed(old, match);
    changes.addAll(MethodComparison.changes(new MethodPair(oldApi, old, newApi, match)));
  }

  private void removed(RouteKey key, Method old) {
    if (old.httpMethod() == HttpMethod.ANY && narrowed(key, old)) {
      return;
    }
    Optional<Method> general = covering(after, key);
    if (general.isEmpty()) {
      route(old.route(), Impact.BREAKING, "was removed");
    } else if (RouteKey.of(general.get()).isGreedy()) {
      // Many APIs route everything to one function, which may handle the request as before.
      route(
          old.route(),
          Impact.RISKY,
          "was removed; " + general.get().route() + " gets its requests");
    } else {
      route(
          old.route(),
          Impact.BREAKING,
          "was removed; " + general.get().route() + " gets its requests");
    }
  }

  /** Reports that {@code ANY} became single HTTP methods, and compares each of them with it. */
  private boolean narrowed(RouteKey key, Method old) {
    List<Method> single =
        after.values().stream().filter(one -> RouteKey.of(one).any().equals(key)).toList();
    if (single.isEmpty()) {
      return false;
    }
    route(
        old.route(),
        Impact.BREAKING,
        "was replaced by %s; other HTTP methods are rejected"
            .formatted(String.join(", ", single.stream().map(Method::route).toList())));
    single.forEach(
        one -> changes.addAll(MethodComparison.changes(new MethodPair(oldApi, old, newApi, one))));
    return true;
  }

  private void renamed(Method old, Method match) {
    List<String> from = old.path().parameters();
    List<String> to = match.path().parameters();
    for (int i = 0; i < from.size(); i++) {
      if (!from.get(i).equals(to.get(i))) {
        route(
            match.route(),
            Impact.COMPATIBLE,
            "renames path parameter {%s} to {%s}; its URLs stay the same"
                .formatted(from.get(i), to.get(i)));
      }
    }
  }

  private void reportNew(RouteKey key, Method added) {
    boolean known =
        before.containsKey(key) || before.keySet().stream().anyMatch(old -> old.any().equals(key));
    if (known) {
      return;
    }
    Method any = before.get(key.any());
    if (any != null) {
      // If ANY is gone, its removal was compared with this method.
      if (after.containsKey(key.any())) {
        separated(any, added);
      }
      return;
    }
    Optional<Method> general = covering(before, key);
    if (general.isPresent()) {
      route(
          added.route(),
          Impact.RISKY,
          "was added and takes over requests of " + general.get().route());
    } else {
      route(added.route(), Impact.COMPATIBLE, "was added");
    }
  }

  /** Compares a new method with {@code ANY}, which remains for the other HTTP methods. */
  private void separated(Method any, Method added) {
    if (added.httpMethod() == HttpMethod.OPTIONS) {
      // A preflight response differs from the backend's in almost everything.
      route(added.route(), Impact.RISKY, "was added and takes over requests of " + any.route());
      return;
    }
    route(added.route(), Impact.COMPATIBLE, "was added and takes over requests of " + any.route());
    changes.addAll(MethodComparison.changes(new MethodPair(oldApi, any, newApi, added)));
  }

  private static Optional<Method> covering(Map<RouteKey, Method> routes, RouteKey key) {
    return routes.entrySet().stream()
        .filter(route -> route.getKey().covers(key))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private void route(String place, Impact impact, String text) {
    changes.add(new Change.OfRoute(place, impact, text));
  }
}
