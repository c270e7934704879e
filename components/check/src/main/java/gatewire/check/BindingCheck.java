package gatewire.check;

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
 * Compare what an API refers to with what it is given. No {@link Rule}, because a model alone does
 * not know what it will be bound to.
 */
public final class BindingCheck {

  private static final RuleDescription UNBOUND =
      RuleDescription.error(
          "unbound-reference",
          "The program stops before anything is deployed.",
          "A route refers to a bucket or a function by a name for which the component has no binding.");

  private static final RuleDescription UNUSED =
      RuleDescription.error(
          "unused-binding",
          "The program stops before anything is deployed.",
          "The component has a binding for a name that no route refers to. Often one of the two names is misspelled.");

  /** What it can find. */
  static final List<RuleDescription> DESCRIPTIONS = List.of(UNBOUND, UNUSED);

  /** More than these routes are counted, not named. */
  private static final int NAMED_PLACES = 3;

  private BindingCheck() {}

  /**
   * Find names that are used and not bound, and names that are bound and never used.
   *
   * @param api the API's name
   * @param used each name with the routes and authorizers that refer to it
   */
  public static Stream<Finding> examine(
      String api, Map<String, ? extends Collection<String>> used, Set<String> bound) {
    Set<String> unbound = new TreeSet<>(used.keySet());
    unbound.removeAll(bound);
    Set<String> unused = new TreeSet<>(bound);
    unused.removeAll(used.keySet());
    return Stream.concat(
        unbound.stream()
            .map(
                name ->
                    UNBOUND
                        .finding(places(List.copyOf(used.get(name))))
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
                            name, new TreeSet<>(used.keySet()))
                        .fix(
                            "remove the binding, or correct the name in the route that should use it")));
  }

  private static String places(List<String> all) {
    return all.size() <= NAMED_PLACES
        ? String.join(", ", all)
        : "%s and %d more"
            .formatted(String.join(", ", all.subList(0, NAMED_PLACES)), all.size() - NAMED_PLACES);
  }
}
