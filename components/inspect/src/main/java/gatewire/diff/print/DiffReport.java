package gatewire.diff.print;

import gatewire.diff.Change;
import gatewire.diff.Impact;
import gatewire.diff.update.UpdatePlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The differences between two sources.
 *
 * @param before the name of the first source
 * @param after the name of the second source
 * @param plan the effect of the next deployment; empty unless both sources are stacks
 */
public record DiffReport(
    String before, String after, List<Change> changes, Optional<UpdatePlan> plan) {

  public DiffReport {
    changes = List.copyOf(changes);
  }

  /** A change of one or several places. */
  record Group(List<String> places, Change first) {
    Group {
      places = List.copyOf(places);
    }
  }

  /** Returns the changes of an impact. */
  public List<Change> of(Impact impact) {
    return changes.stream().filter(change -> change.impact() == impact).toList();
  }

  /** Returns the changes of an impact; those that differ only in their places are one group. */
  List<Group> groups(Impact impact) {
    Map<String, List<Change>> equal = new LinkedHashMap<>();
    of(impact)
        .forEach(
            change ->
                equal
                    .computeIfAbsent(change.subject() + change.text(), text -> new ArrayList<>())
                    .add(change));
    return equal.values().stream()
        .map(all -> new Group(all.stream().map(Change::place).toList(), all.get(0)))
        .toList();
  }

  /** Formats the numbers of changes. */
  String summary() {
    return changes.isEmpty()
        ? "no change for clients"
        : "%d breaking, %d risky, %d compatible"
            .formatted(
                of(Impact.BREAKING).size(), of(Impact.RISKY).size(), of(Impact.COMPATIBLE).size());
  }
}
