package gatewire.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compare what an API refers to with what it is given. No {@link Rule}, because a model alone does
 * not know what it will be bound to.
 */
public final class BindingCheck {

  private static final Description UNBOUND =
      Description.error(
          "unbound-reference",
          "The program stops before anything is deployed.",
          "A route names a bucket or a function, and the component is not told which one it is.");

  private static final Description UNUSED =
      Description.error(
          "unused-binding",
          "The program stops before anything is deployed.",
          "Something is given to the API under a name that no route has, mostly a slip in either.");

  /** What it can find. */
  static final List<Description> DESCRIPTIONS = List.of(UNBOUND, UNUSED);

  private BindingCheck() {}

  /**
   * Find names that are used and not bound, and names that are bound and never used.
   *
   * @param api the API's name
   */
  public static Stream<Finding> examine(String api, Set<String> used, Set<String> bound) {
    String place = "API '" + api + "'";
    Set<String> unbound = new TreeSet<>(used);
    unbound.removeAll(bound);
    Set<String> unused = new TreeSet<>(bound);
    unused.removeAll(used);
    return Stream.concat(
        unbound.stream()
            .map(
                name ->
                    UNBOUND
                        .finding(place)
                        .problem(
                            "a route refers to '%s', and nothing is bound to it (bound: %s)",
                            name, new TreeSet<>(bound))
                        .fix("bind the bucket or function that '%s' stands for", name)),
        unused.stream()
            .map(
                name ->
                    UNUSED
                        .finding(place)
                        .problem(
                            "'%s' is bound, and no route refers to it (used: %s)",
                            name, new TreeSet<>(used))
                        .fix(
                            "drop the binding, or correct the name in the route that was to use it")));
  }
}
