package gatewire.diff.update;

import gatewire.stack.ResourceState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the resources that are replaced: those with a changed input that forces it, then those that
 * refer to the id of a replaced one in such an input, and those that the program replaces with one.
 */
final class Replacements {

  /** The inputs that the provider filled in, such as a generated name. */
  private static final String DEFAULTS = "__defaults";

  private final ComparableResources before;
  private final ComparableResources after;
  private final Map<String, Replacement> replaced = new LinkedHashMap<>();

  Replacements(ComparableResources before, ComparableResources after) {
    this.before = before;
    this.after = after;
  }

  /** Returns the replaced resources by their keys. */
  Map<String, Replacement> all() {
    both().forEach(this::byInputs);
    int known = -1;
    while (known != replaced.size()) {
      known = replaced.size();
      both().stream().filter(key -> !replaced.containsKey(key)).forEach(this::byOthers);
    }
    return replaced;
  }

  private List<String> both() {
    return after.byKey().keySet().stream().filter(before.byKey()::containsKey).toList();
  }

  private void byInputs(String key) {
    ResourceState now = resource(key);
    List<String> reasons = new ArrayList<>();
    for (String input : new TreeSet<>(ReplacementRules.inputs(now.type()))) {
      if (differs(key, input, before, after)) {
        reasons.add(input);
      }
    }
    if (!reasons.isEmpty()) {
      add(key, reasons);
    }
  }

  private void byOthers(String key) {
    ResourceState now = resource(key);
    for (String input : new TreeSet<>(ReplacementRules.inputs(now.type()))) {
      Optional<String> other = now.input(input).flatMap(after::referenced);
      if (other.filter(replaced::containsKey).isPresent()) {
        add(key, List.of(input + " is the id of " + resource(other.get()).label()));
        return;
      }
    }
    now.options().replaceWith().stream()
        .map(ComparableResources::key)
        .filter(replaced::containsKey)
        .findFirst()
        .ifPresent(other -> add(key, List.of("it is replaced with " + resource(other).label())));
  }

  private void add(String key, List<String> reasons) {
    ResourceState now = resource(key);
    replaced.put(
        key,
        new Replacement(
            now.type(), now.label(), reasons, now.options().deleteBeforeReplace().orElse(false)));
  }

  private ResourceState resource(String key) {
    return Objects.requireNonNull(after.byKey().get(key), key);
  }

  /** Whether an existing resource gets other inputs. */
  static boolean isUpdated(String key, ComparableResources before, ComparableResources after) {
    ResourceState old = before.byKey().get(key);
    ResourceState now = after.byKey().get(key);
    if (old == null || now == null) {
      return false;
    }
    Set<String> inputs = new TreeSet<>(old.inputs().keySet());
    inputs.addAll(now.inputs().keySet());
    return inputs.stream().anyMatch(input -> differs(key, input, before, after));
  }

  private static boolean differs(
      String key, String input, ComparableResources before, ComparableResources after) {
    ResourceState old = Objects.requireNonNull(before.byKey().get(key), key);
    ResourceState now = Objects.requireNonNull(after.byKey().get(key), key);
    if (input.equals(DEFAULTS) || isDefault(old, now, input)) {
      return false;
    }
    return !old.input(input)
        .map(before::comparable)
        .equals(now.input(input).map(after::comparable));
  }

  /** Whether the program left the input to the provider, now as before. */
  private static boolean isDefault(ResourceState old, ResourceState now, String input) {
    return now.input(input).isEmpty()
        && old.input(DEFAULTS)
            .filter(List.class::isInstance)
            .filter(names -> ((List<?>) names).contains(input))
            .isPresent();
  }
}
