package gatewire.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares what browsers allow pages of other origins to do with a route. */
final class CorsComparison {

  private static final String ALL = "*";

  private final String place;
  private final List<Change> changes = new ArrayList<>();

  private CorsComparison(String place) {
    this.place = place;
  }

  static List<Change> changes(MethodPair pair) {
    if (!ReturnedResponses.areMapped(pair.before()) || !ReturnedResponses.areMapped(pair.after())) {
      return declared(pair);
    }
    return changes(pair.route(), CorsValues.of(pair.before()), CorsValues.of(pair.after()));
  }

  /** Compares CORS headers by their values, for a route or another place of an API. */
  static List<Change> changes(
      String place, Map<String, Set<String>> before, Map<String, Set<String>> after) {
    CorsComparison comparison = new CorsComparison(place);
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      Set<String> old = before.getOrDefault(name, Set.of());
      Set<String> now = after.getOrDefault(name, Set.of());
      if (!old.equals(now)) {
        comparison.header(name, old, now);
      }
    }
    return comparison.changes;
  }

  /** Compares the declared headers of a proxy or of a document without a backend. */
  private static List<Change> declared(MethodPair pair) {
    CorsComparison comparison = new CorsComparison(pair.route());
    ReturnedResponses.statuses(pair.before()).stream()
        .filter(ReturnedResponses.statuses(pair.after())::contains)
        .forEach(
            status -> {
              Set<String> old = ReturnedResponses.headers(pair.before(), status).keySet();
              Set<String> now = ReturnedResponses.headers(pair.after(), status).keySet();
              old.stream()
                  .filter(name -> HeaderComparison.isCors(name) && !now.contains(name))
                  .forEach(name -> comparison.add(Impact.BREAKING, "no longer returns " + name));
              now.stream()
                  .filter(name -> HeaderComparison.isCors(name) && !old.contains(name))
                  .forEach(name -> comparison.add(Impact.COMPATIBLE, "now returns " + name));
            });
    return comparison.changes;
  }

  private void header(String name, Set<String> old, Set<String> now) {
    switch (name) {
      case CorsValues.ORIGIN -> values("pages of %s to read it", old, now);
      case "access-control-allow-methods" -> values("pages to send %s", old, now);
      case "access-control-allow-headers" -> values("pages to send header %s", old, now);
      case "access-control-expose-headers" -> values("pages to read header %s", old, now);
      case "access-control-allow-credentials" -> credentials(old, now);
      case "access-control-max-age" ->
          add(Impact.COMPATIBLE, "lets browsers remember preflights for %s seconds".formatted(now));
      default -> add(Impact.RISKY, "changes %s from %s to %s".formatted(name, old, now));
    }
  }

  /**
   * Compares lists in which {@code *} allows everything. Browsers ignore the case of header names.
   */
  private void values(String allowed, Set<String> old, Set<String> now) {
    Set<String> lost = now.contains(ALL) ? Set.of() : without(old, now);
    Set<String> gained = old.contains(ALL) ? Set.of() : without(now, old);
    if (!lost.isEmpty()) {
      String to =
          lost.contains(ALL) && !now.isEmpty()
              ? "only allows " + allowed.formatted(words(now))
              : "no longer allows " + allowed.formatted(words(lost));
      add(Impact.BREAKING, to);
    }
    if (!gained.isEmpty()) {
      add(Impact.COMPATIBLE, "also allows " + allowed.formatted(words(gained)));
    }
  }

  private static String words(Set<String> values) {
    return values.contains(ALL) ? "*" : String.join(", ", values);
  }

  private static Set<String> without(Set<String> values, Set<String> others) {
    Set<String> rest = new TreeSet<>();
    Set<String> known = new TreeSet<>();
    others.forEach(other -> known.add(other.toLowerCase(Locale.ROOT)));
    values.stream()
        .filter(value -> !known.contains(value.toLowerCase(Locale.ROOT)))
        .forEach(rest::add);
    return rest;
  }

  private void credentials(Set<String> old, Set<String> now) {
    if (old.contains("true") && !now.contains("true")) {
      add(Impact.BREAKING, "no longer allows pages to send credentials");
    } else if (now.contains("true")) {
      add(Impact.COMPATIBLE, "now allows pages to send credentials");
    }
  }

  private void add(Impact impact, String text) {
    Change change = new Change.OfCors(place, impact, text);
    if (!changes.contains(change)) {
      changes.add(change);
    }
  }
}
