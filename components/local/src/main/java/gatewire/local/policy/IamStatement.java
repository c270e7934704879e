package gatewire.local.policy;

import com.fasterxml.jackson.databind.JsonNode;
import gatewire.local.http.Wildcards;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A statement of a policy. It applies to a request if each of its elements does.
 *
 * @param exceptActions whether {@code actions} are those of {@code NotAction}
 * @param exceptResources whether {@code resources} are those of {@code NotResource}
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html">IAM
 *     JSON policy elements</a>
 */
record IamStatement(
    boolean allows,
    IamPrincipals principals,
    List<Wildcards> actions,
    boolean exceptActions,
    List<Wildcards> resources,
    boolean exceptResources,
    List<IamCondition> conditions) {

  /**
   * Parses a statement.
   *
   * @param resource completes the ARN of a resource
   * @throws IllegalArgumentException if its effect is neither Allow nor Deny, or its action or
   *     resource is absent or ambiguous. An empty list is valid and matches nothing
   */
  static IamStatement parse(JsonNode statement, UnaryOperator<String> resource) {
    String effect = statement.path("Effect").asText();
    if (!effect.equals("Allow") && !effect.equals("Deny")) {
      throw new IllegalArgumentException("Effect '%s' is neither Allow nor Deny".formatted(effect));
    }
    boolean exceptActions = isNegated(statement, "Action");
    boolean exceptResources = isNegated(statement, "Resource");
    return new IamStatement(
        effect.equals("Allow"),
        IamPrincipals.parse(statement),
        patterns(statement, exceptActions ? "NotAction" : "Action").stream()
            .map(action -> Wildcards.ofPolicy(action).ignoringCase())
            .toList(),
        exceptActions,
        patterns(statement, exceptResources ? "NotResource" : "Resource").stream()
            .map(resource)
            .map(Wildcards::ofPolicy)
            .toList(),
        exceptResources,
        IamCondition.parse(statement.path("Condition")));
  }

  /**
   * Returns whether the statement has the element with the prefix {@code Not}.
   *
   * @throws IllegalArgumentException if it has both, which IAM rejects
   */
  static boolean isNegated(JsonNode statement, String element) {
    if (statement.has(element) && statement.has("Not" + element)) {
      throw new IllegalArgumentException("a statement has both %s and Not%1$s".formatted(element));
    }
    return statement.has("Not" + element);
  }

  boolean appliesTo(IamRequest request) {
    return principals.include(request.principal())
        && matches(actions, request.action()) != exceptActions
        && matches(resources, request.resource()) != exceptResources
        && conditions.stream().allMatch(condition -> condition.holds(request.keys()));
  }

  private static boolean matches(List<Wildcards> patterns, String value) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(value));
  }

  private static List<String> patterns(JsonNode statement, String member) {
    JsonNode value = statement.path(member);
    List<String> patterns = new ArrayList<>();
    if (value.isTextual()) {
      patterns.add(value.textValue());
    } else {
      value.forEach(each -> patterns.add(each.asText()));
    }
    if (patterns.isEmpty() && !value.isArray()) {
      throw new IllegalArgumentException("a statement has no " + member);
    }
    return patterns;
  }
}
