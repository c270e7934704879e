package gatewire.check;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compare what an API refers to with what it is given. No {@link Rule}, because a model alone does
 * not know what it will be bound to.
 */
public final class BindingCheck {

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
                    Finding.of("unbound-reference", Severity.ERROR, place)
                        .problem(
                            "a route refers to '%s', and nothing is bound to it (bound: %s)",
                            name, new TreeSet<>(bound))
                        .fix("bind the bucket or function that '%s' stands for", name)),
        unused.stream()
            .map(
                name ->
                    Finding.of("unused-binding", Severity.ERROR, place)
                        .problem(
                            "'%s' is bound, and no route refers to it (used: %s)",
                            name, new TreeSet<>(used))
                        .fix(
                            "drop the binding, or correct the name in the route that was to use it")));
  }
}
