package gatewire.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the resource policies of two APIs by their statements. */
final class PolicyComparison {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String place;
  private final List<Change> changes = new ArrayList<>();

  private PolicyComparison(RestApi api) {
    this.place = "resource policy of API '" + api.name() + "'";
  }

  static List<Change> changes(RestApi before, RestApi after) {
    PolicyComparison comparison = new PolicyComparison(after);
    Optional<List<JsonNode>> old = before.policy().map(PolicyComparison::statements);
    Optional<List<JsonNode>> now = after.policy().map(PolicyComparison::statements);
    if (old.isEmpty() && now.isPresent()) {
      boolean open = now.get().stream().allMatch(PolicyComparison::allowsEveryCaller);
      comparison.add(
          open ? Impact.COMPATIBLE : Impact.BREAKING,
          open ? "was added and allows every caller" : "was added and restricts callers");
    } else if (old.isPresent() && now.isEmpty()) {
      comparison.add(Impact.RISKY, "was removed: only the routes' authorization decides");
    } else if (old.isPresent()) {
      comparison.statements(old.get(), now.get());
    }
    return comparison.changes;
  }

  private void statements(List<JsonNode> old, List<JsonNode> now) {
    for (JsonNode statement : now) {
      if (!old.contains(statement)) {
        add(
            isDeny(statement) ? Impact.BREAKING : Impact.COMPATIBLE,
            "has a new statement " + statement);
      }
    }
    for (JsonNode statement : old) {
      if (!now.contains(statement)) {
        add(
            isDeny(statement) ? Impact.RISKY : Impact.BREAKING,
            "no longer has the statement " + statement);
      }
    }
  }

  private static boolean isDeny(JsonNode statement) {
    return statement.path("Effect").asText().equals("Deny");
  }

  private static boolean allowsEveryCaller(JsonNode statement) {
    JsonNode principal = statement.path("Principal");
    String resource = statement.path("Resource").asText();
    return statement.path("Effect").asText().equals("Allow")
        && (principal.asText().equals("*") || principal.path("AWS").asText().equals("*"))
        && statement.path("Condition").isMissingNode()
        && (resource.equals("*") || resource.equals("execute-api:/*") || resource.endsWith("/*"));
  }

  /** A policy that is not JSON is one statement, as it is written. */
  private static List<JsonNode> statements(Text policy) {
    try {
      JsonNode statements = JSON.readTree(policy.toString()).path("Statement");
      List<JsonNode> all = new ArrayList<>();
      if (statements.isArray()) {
        statements.forEach(all::add);
      } else {
        all.add(statements);
      }
      return all;
    } catch (JsonProcessingException e) {
      return List.of(JSON.getNodeFactory().textNode(policy.toString()));
    }
  }

  private void add(Impact impact, String text) {
    changes.add(new Change.OfAccess(place, impact, text));
  }
}
