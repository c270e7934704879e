package gatewire.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement of a policy.
 *
 * @param effect {@code Allow} or {@code Deny}
 * @param principals who it applies to; empty in a role's policy, which applies to the role
 * @param actions the actions, with {@code not} before those of a {@code NotAction}
 * @param condition the condition as JSON; empty if the statement has no condition
 */
public record StatementDescription(
    String effect,
    List<String> principals,
    List<String> actions,
    List<String> resources,
    String condition) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public StatementDescription {
    principals = List.copyOf(principals);
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
  }

  /** Reads a policy document; empty if it is not one. */
  public static Optional<List<StatementDescription>> of(String policy) {
    try {
      JsonNode statements = JSON.readTree(policy).path("Statement");
      List<StatementDescription> found = new ArrayList<>();
      if (statements.isArray()) {
        statements.forEach(statement -> found.add(of(statement)));
      } else if (statements.isObject()) {
        found.add(of(statements));
      }
      return found.isEmpty() ? Optional.empty() : Optional.of(found);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static StatementDescription of(JsonNode statement) {
    JsonNode condition = statement.path("Condition");
    return new StatementDescription(
        statement.path("Effect").asText(),
        member(statement, "Principal"),
        member(statement, "Action"),
        member(statement, "Resource"),
        condition.isObject() ? condition.toString() : "");
  }

  private static List<String> member(JsonNode statement, String name) {
    List<String> all = new ArrayList<>(values(statement.path(name), ""));
    all.addAll(values(statement.path("Not" + name), "not "));
    return all;
  }

  private static List<String> values(JsonNode value, String prefix) {
    List<String> values = new ArrayList<>();
    if (value.isTextual()) {
      values.add(prefix + value.asText());
    } else if (value.isArray()) {
      value.forEach(one -> values.add(prefix + one.asText()));
    } else if (value.isObject()) {
      value
          .properties()
          .forEach(one -> values(one.getValue(), prefix + one.getKey() + " ").forEach(values::add));
    }
    return values;
  }
}
