package gatewire.check;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares the names that an API refers to with its bindings. It is not a {@link Rule}, because a
 * model does not know its bindings.
 */
public final class BindingCheck {

  private static final RuleDescription UNBOUND =
      RuleDescription.error(
          "unbound-reference",
          "The program stops before anything is deployed.",
          "A route refers to a bucket or a function by a name for which the component has no binding.",
          Evidence.documented("Gatewire's reference, Bindings"));

  private static final RuleDescription UNUSED =
      RuleDescription.error(
          "unused-binding",
          "The program stops before anything is deployed.",
          "The component has a binding for a name that no route refers to. Often one of the two names is misspelled.",
          Evidence.documented("Gatewire's reference, Bindings"));

  /** The kinds of findings that this check reports. */
  static final List<RuleDescription> DESCRIPTIONS = List.of(UNBOUND, UNUSED);

  /** A finding names this many routes and only counts the others. */
  private static final int MAX_NAMED_PLACES = 3;

  private BindingCheck() {}

  /**
   * Finds names that routes refer to without a binding, and bindings that no route refers to.
   *
   * @param api the API's name
   * @param references each name that the API refers to, with the routes and authorizers that do so
   */
  public static Stream<Finding> examine(
      String api, Map<String, ? extends Collection<String>> references, Set<String> bound) {
    Set<String> unbound = new TreeSet<>(references.keySet());
    unbound.removeAll(bound);
    Set<String> unused = new TreeSet<>(bound);
    unused.removeAll(references.keySet());
    return Stream.concat(
        unbound.stream()
            .map(
                name ->
                    UNBOUND
                        .finding(places(List.copyOf(references.get(name))))
                        .problem("'%s' has no binding (bound: %s)", name, new TreeSet<>(bound))
                        .fix(
                            "bind '%s' to its bucket, function or other resource in the Bindings of the component",
                            name)),
        unused.stream()
            .map(
                name ->
                    UNUSED
                        .finding("API '" + api + "'")
                        .problem(
                            "'%s' is bound, but no route refers to it (routes refer to: %s)",
                            name, new TreeSet<>(references.keySet()))
                        .fix(
                            "remove the binding, or correct the name in the route that should use it")));
  }

  private static String places(List<String> all) {
    return all.size() <= MAX_NAMED_PLACES
        ? String.join(", ", all)
        : "%s and %d more"
            .formatted(
                String.join(", ", all.subList(0, MAX_NAMED_PLACES)), all.size() - MAX_NAMED_PLACES);
  }
}
