package gatewire.stack.project;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A stack's configuration as its program gets it.
 *
 * @param project the project's name
 * @param stack the stack's name
 * @param values by full key such as {@code pet-store:allowedOrigins}; lists and objects as JSON
 * @param secretKeys the keys whose values are secret
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/config/">Configuration</a>
 */
public record StackConfiguration(
    String project, String stack, Map<String, String> values, Set<String> secretKeys) {
  public StackConfiguration {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
    secretKeys = Collections.unmodifiableSet(new TreeSet<>(secretKeys));
  }

  /** A stack without any configuration. */
  public static StackConfiguration empty(String project, String stack) {
    return new StackConfiguration(project, stack, Map.of(), Set.of());
  }

  /** Names only, so that no secret lands in a log. */
  @Override
  public String toString() {
    return "configuration of stack %s of project %s: %s".formatted(stack, project, values.keySet());
  }
}
