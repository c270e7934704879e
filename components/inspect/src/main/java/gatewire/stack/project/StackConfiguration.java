package gatewire.stack.project;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The configuration of a stack in the form in which its program reads it.
 *
 * @param project the project's name
 * @param stack the stack's name
 * @param values the values by full key such as {@code pet-store:allowedOrigins}; lists and objects
 *     as JSON
 * @param secretKeys the keys whose values are secret
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/config/">Configuration</a>
 */
public record StackConfiguration(
    String project, String stack, Map<String, String> values, Set<String> secretKeys) {
  public StackConfiguration {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
    secretKeys = Collections.unmodifiableSet(new TreeSet<>(secretKeys));
  }

  /** Returns the configuration of a stack that sets no values. */
  public static StackConfiguration empty(String project, String stack) {
    return new StackConfiguration(project, stack, Map.of(), Set.of());
  }

  /** Contains only names, so that no secret is logged. */
  @Override
  public String toString() {
    return "configuration of stack %s of project %s: %s".formatted(stack, project, values.keySet());
  }
}
