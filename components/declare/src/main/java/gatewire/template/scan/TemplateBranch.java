package gatewire.template.scan;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A branch of an {@code #if}.
 *
 * @param place describes the branch
 * @param required the conditions that must be true, those of the branches around it among them
 * @param excluded the conditions that must be false
 * @param isReachable whether requests can take the branch: a reference alone is true also if it has
 *     no value
 * @param occurrences the places of all conditions of the {@code #if}
 */
record TemplateBranch(
    String place,
    Set<String> required,
    Set<String> excluded,
    boolean isReachable,
    List<Occurrence> occurrences) {

  /** The text of a condition in the template, from its first character to the one after it. */
  record Occurrence(String condition, int start, int end) {}

  /** Returns the conditions on which the branch depends. */
  List<String> conditions() {
    return Stream.concat(required.stream(), excluded.stream()).toList();
  }

  boolean isTaken(Set<String> holding) {
    return holding.containsAll(required) && excluded.stream().noneMatch(holding::contains);
  }

  /** Returns the template with each condition replaced by its value. */
  static String decided(String source, List<TemplateBranch> branches, Set<String> holding) {
    StringBuilder decided = new StringBuilder(source);
    branches.stream()
        .flatMap(branch -> branch.occurrences().stream())
        .distinct()
        .sorted(Comparator.comparingInt(Occurrence::start).reversed())
        .forEach(
            each ->
                decided.replace(
                    each.start(), each.end(), String.valueOf(holding.contains(each.condition()))));
    return decided.toString();
  }
}
