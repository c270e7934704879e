package gatewire.diff;

import gatewire.model.MethodSettings;
import gatewire.model.Stage;
import gatewire.model.Throttling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares the stages of an API. Documents have none, so that nothing is compared then. */
final class StageComparison {

  private final String place;
  private final List<Change> changes = new ArrayList<>();

  private StageComparison(String name) {
    this.place = "stage '" + name + "'";
  }

  static List<Change> changes(List<Stage> before, List<Stage> after) {
    List<Change> changes = new ArrayList<>();
    if (before.isEmpty() || after.isEmpty()) {
      return changes;
    }
    for (Stage old : before) {
      StageComparison comparison = new StageComparison(old.name());
      named(after, old.name())
          .ifPresentOrElse(
              now -> comparison.compare(old, now),
              () -> comparison.add(Impact.BREAKING, "was removed with its URL"));
      changes.addAll(comparison.changes);
    }
    after.stream()
        .filter(stage -> named(before, stage.name()).isEmpty())
        .forEach(
            stage ->
                changes.add(
                    new Change.OfStage(
                        "stage '" + stage.name() + "'", Impact.COMPATIBLE, "was added")));
    return changes;
  }

  private static Optional<Stage> named(List<Stage> stages, String name) {
    return stages.stream().filter(stage -> stage.name().equals(name)).findFirst();
  }

  private void compare(Stage before, Stage after) {
    variables(before.variables(), after.variables());
    throttling("", before.settings(), after.settings());
    Set<String> routes = new TreeSet<>(before.routeSettings().keySet());
    routes.addAll(after.routeSettings().keySet());
    for (String route : routes) {
      throttling(
          " " + route,
          before.routeSettings().getOrDefault(route, before.settings()),
          after.routeSettings().getOrDefault(route, after.settings()));
    }
  }

  private void variables(Map<String, String> before, Map<String, String> after) {
    before.forEach(
        (name, value) -> {
          if (!after.containsKey(name)) {
            add(Impact.RISKY, "no longer has variable %s".formatted(name));
          } else if (!value.equals(after.get(name))) {
            // The value of a variable may be confidential.
            add(Impact.RISKY, "has another value of variable %s".formatted(name));
          }
        });
    after.keySet().stream()
        .filter(name -> !before.containsKey(name))
        .forEach(name -> add(Impact.COMPATIBLE, "now has variable %s".formatted(name)));
  }

  /** Requests beyond the limits get 429. Without limits, those of the account apply. */
  private void throttling(String route, MethodSettings before, MethodSettings after) {
    Optional<Throttling> old = before.throttling();
    Optional<Throttling> now = after.throttling();
    if (old.equals(now)) {
      return;
    }
    boolean lower =
        now.isPresent()
            && (old.isEmpty()
                || now.get().rate() < old.get().rate()
                || now.get().burst() < old.get().burst());
    changes.add(
        new Change.OfStage(
            place + route,
            lower ? Impact.RISKY : Impact.COMPATIBLE,
            "limits requests to %s instead of %s".formatted(words(now), words(old))));
  }

  private static String words(Optional<Throttling> limit) {
    return limit
        .map(one -> "%s per second (burst %d)".formatted(number(one.rate()), one.burst()))
        .orElse("the account's limit");
  }

  private static String number(double rate) {
    return rate == Math.rint(rate) ? String.valueOf((long) rate) : String.valueOf(rate);
  }

  private void add(Impact impact, String text) {
    changes.add(new Change.OfStage(place, impact, text));
  }
}
