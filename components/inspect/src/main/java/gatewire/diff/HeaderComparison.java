package gatewire.diff;

import gatewire.model.Method;
import gatewire.model.ResponseSource;
import gatewire.model.StatusCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the headers of a route's responses, except those of CORS. */
final class HeaderComparison {

  private final MethodPair pair;
  private final Set<StatusCode> common = new TreeSet<>();
  private final Map<String, Set<StatusCode>> removed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, Set<StatusCode>> added = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, Set<StatusCode>> changed = new LinkedHashMap<>();

  HeaderComparison(MethodPair pair) {
    this.pair = pair;
    common.addAll(ReturnedResponses.statuses(pair.before()));
    common.retainAll(ReturnedResponses.statuses(pair.after()));
  }

  List<Change> changes() {
    common.forEach(this::compare);
    List<Change> changes = new ArrayList<>();
    removed.forEach(
        (name, statuses) ->
            changes.add(
                change(
                    Impact.BREAKING,
                    "no longer returns " + name + where(name, statuses, pair.before()))));
    added.forEach(
        (name, statuses) ->
            changes.add(
                change(
                    Impact.COMPATIBLE,
                    "now returns " + name + where(name, statuses, pair.after()))));
    changed.forEach(
        (text, statuses) -> changes.add(change(Impact.RISKY, text + " with " + words(statuses))));
    return changes;
  }

  private void compare(StatusCode status) {
    Map<String, Optional<ResponseSource>> before = headers(pair.before(), status);
    Map<String, Optional<ResponseSource>> after = headers(pair.after(), status);
    before.forEach(
        (name, old) -> {
          Optional<ResponseSource> now = after.get(name);
          if (now == null) {
            put(removed, name, status);
          } else if (old.isPresent() && now.isPresent() && !old.equals(now)) {
            put(
                changed,
                "takes %s from %s instead of %s"
                    .formatted(name, now.get().expression(), old.get().expression()),
                status);
          }
        });
    after.keySet().stream()
        .filter(name -> !before.containsKey(name))
        .forEach(name -> put(added, name, status));
  }

  private static void put(Map<String, Set<StatusCode>> map, String key, StatusCode status) {
    map.computeIfAbsent(key, one -> new TreeSet<>()).add(status);
  }

  private static Map<String, Optional<ResponseSource>> headers(Method method, StatusCode status) {
    Map<String, Optional<ResponseSource>> headers = ReturnedResponses.headers(method, status);
    headers.keySet().removeIf(HeaderComparison::isCors);
    return headers;
  }

  static boolean isCors(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("access-control-") || lower.equals("vary");
  }

  /** Names the statuses if the header is still, or was already, in the responses of others. */
  private String where(String name, Set<StatusCode> statuses, Method method) {
    boolean all =
        common.stream()
            .filter(status -> ReturnedResponses.headers(method, status).containsKey(name))
            .allMatch(statuses::contains);
    return all ? "" : " with " + words(statuses);
  }

  private static String words(Set<StatusCode> statuses) {
    return statuses.stream().map(StatusCode::toString).collect(Collectors.joining(", "));
  }

  private Change change(Impact impact, String text) {
    return new Change.OfResponse(pair.route(), impact, text);
  }
}
