package gatewire.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A statement of a role's policy: it allows actions on resources.
 *
 * @param actions for example {@code s3:GetObject}
 * @param resources ARNs, with {@code *} for each part that comes from the request
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html">Policy
 *     elements</a>
 */
public record PolicyStatement(List<String> actions, List<Text> resources) {
  public PolicyStatement {
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
  }

  /**
   * Returns the smallest list of statements that allows exactly what all of these allow. The order
   * of the result does not depend on theirs. Actions on the same resources become one statement,
   * and so do resources with the same actions.
   */
  public static List<PolicyStatement> union(List<PolicyStatement> statements) {
    Map<String, Text> resources = new TreeMap<>();
    Map<String, Set<String>> actions = new TreeMap<>();
    for (PolicyStatement statement : statements) {
      for (Text resource : statement.resources()) {
        resources.put(resource.toString(), resource);
        actions
            .computeIfAbsent(resource.toString(), key -> new TreeSet<>())
            .addAll(statement.actions());
      }
    }
    Map<List<String>, List<Text>> byActions = new LinkedHashMap<>();
    actions.forEach(
        (resource, allowed) ->
            byActions
                .computeIfAbsent(List.copyOf(allowed), key -> new ArrayList<>())
                .add(resources.get(resource)));
    return byActions.entrySet().stream()
        .map(entry -> new PolicyStatement(entry.getKey(), entry.getValue()))
        .toList();
  }
}
