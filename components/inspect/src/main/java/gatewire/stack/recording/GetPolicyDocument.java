package gatewire.stack.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.pulumi.exceptions.RunException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Renders the same document as {@code aws.iam.getPolicyDocument}, which the provider computes
 * without calling AWS.
 *
 * @see <a
 *     href="https://www.pulumi.com/registry/packages/aws/api-docs/iam/getpolicydocument/">getPolicyDocument</a>
 */
final class GetPolicyDocument {

  private static final ObjectMapper JSON = new ObjectMapper();

  private GetPolicyDocument() {}

  /**
   * @throws RunException if the arguments contain other documents to merge, which is not supported
   */
  static String render(Map<String, Object> args) {
    for (String merged :
        List.of("sourcePolicyDocuments", "overridePolicyDocuments", "sourceJson", "overrideJson")) {
      if (args.containsKey(merged)) {
        throw new RunException(
            "a recorded run does not support aws:iam/getPolicyDocument:getPolicyDocument with '%s': use statements instead"
                .formatted(merged));
      }
    }
    ObjectNode document = JSON.createObjectNode();
    document.put("Version", args.getOrDefault("version", "2012-10-17").toString());
    if (args.containsKey("policyId")) {
      document.put("Id", args.get("policyId").toString());
    }
    maps(args, "statements")
        .forEach(statement -> document.withArray("Statement").add(statement(statement)));
    return document.toString();
  }

  private static ObjectNode statement(Map<?, ?> statement) {
    ObjectNode node = JSON.createObjectNode();
    if (statement.get("sid") instanceof String sid && !sid.isEmpty()) {
      node.put("Sid", sid);
    }
    node.put("Effect", statement.get("effect") instanceof String effect ? effect : "Allow");
    strings(node, "Action", statement, "actions");
    strings(node, "NotAction", statement, "notActions");
    strings(node, "Resource", statement, "resources");
    strings(node, "NotResource", statement, "notResources");
    principals(node, "Principal", statement, "principals");
    principals(node, "NotPrincipal", statement, "notPrincipals");
    for (Map<?, ?> condition : maps(statement, "conditions")) {
      ObjectNode test =
          node.withObjectProperty("Condition")
              .withObjectProperty(String.valueOf(condition.get("test")));
      strings(test, String.valueOf(condition.get("variable")), condition, "values");
    }
    return node;
  }

  private static void principals(
      ObjectNode node, String name, Map<?, ?> statement, String property) {
    for (Map<?, ?> principal : maps(statement, property)) {
      String type = String.valueOf(principal.get("type"));
      if (type.equals("*")) {
        node.put(name, "*");
      } else {
        strings(node.withObjectProperty(name), type, principal, "identifiers");
      }
    }
  }

  /**
   * Adds strings to those that the member already has. The provider writes a single string without
   * an array.
   */
  private static void strings(ObjectNode node, String name, Map<?, ?> holder, String property) {
    List<String> all = new ArrayList<>();
    JsonNode existing = node.path(name);
    if (existing.isTextual()) {
      all.add(existing.asText());
    }
    existing.forEach(string -> all.add(string.asText()));
    if (holder.get(property) instanceof List<?> more) {
      more.forEach(string -> all.add(String.valueOf(string)));
    }
    if (all.size() == 1) {
      node.put(name, all.get(0));
    } else if (!all.isEmpty()) {
      ArrayNode array = node.putArray(name);
      all.forEach(array::add);
    }
  }

  private static List<Map<?, ?>> maps(Map<?, ?> holder, String property) {
    return holder.get(property) instanceof List<?> list
        ? list.stream().<Map<?, ?>>map(Map.class::cast).toList()
        : List.of();
  }
}
