package gatewire.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.pulumi.exceptions.RunException;
import java.util.List;
import java.util.Map;

/**
 * Renders what {@code aws.iam.getPolicyDocument} would: the provider does it without asking AWS.
 *
 * @see <a
 *     href="https://www.pulumi.com/registry/packages/aws/api-docs/iam/getpolicydocument/">getPolicyDocument</a>
 */
final class PolicyDocument {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PolicyDocument() {}

  /**
   * @throws RunException when other documents are to be merged, which is not done here
   */
  static String render(Map<String, Object> args) {
    for (String merged :
        List.of("sourcePolicyDocuments", "overridePolicyDocuments", "sourceJson", "overrideJson")) {
      if (args.containsKey(merged)) {
        throw new RunException(
            "aws:iam/getPolicyDocument:getPolicyDocument with '%s' is not answered in a recorded run: give statements"
                .formatted(merged));
      }
    }
    ObjectNode document = JSON.createObjectNode();
    document.put("Version", args.getOrDefault("version", "2012-10-17").toString());
    if (args.containsKey("policyId")) {
      document.put("Id", args.get("policyId").toString());
    }
    maps(args.get("statements"))
        .forEach(statement -> document.withArray("Statement").add(statement(statement)));
    return document.toString();
  }

  private static ObjectNode statement(Map<?, ?> statement) {
    ObjectNode node = JSON.createObjectNode();
    if (statement.get("sid") instanceof String sid && !sid.isEmpty()) {
      node.put("Sid", sid);
    }
    node.put("Effect", statement.get("effect") instanceof String effect ? effect : "Allow");
    strings(node, "Action", statement.get("actions"));
    strings(node, "NotAction", statement.get("notActions"));
    strings(node, "Resource", statement.get("resources"));
    strings(node, "NotResource", statement.get("notResources"));
    principals(node, "Principal", statement.get("principals"));
    principals(node, "NotPrincipal", statement.get("notPrincipals"));
    for (Map<?, ?> condition : maps(statement.get("conditions"))) {
      ObjectNode test =
          node.withObjectProperty("Condition")
              .withObjectProperty(String.valueOf(condition.get("test")));
      strings(test, String.valueOf(condition.get("variable")), condition.get("values"));
    }
    return node;
  }

  private static void principals(ObjectNode statement, String name, Object principals) {
    for (Map<?, ?> principal : maps(principals)) {
      String type = String.valueOf(principal.get("type"));
      if (type.equals("*")) {
        statement.put(name, "*");
      } else {
        strings(statement.withObjectProperty(name), type, principal.get("identifiers"));
      }
    }
  }

  /** One string as itself, as the provider writes it; nothing for an empty list. */
  private static void strings(ObjectNode node, String name, Object values) {
    List<?> list = values instanceof List<?> given ? given : List.of();
    if (list.size() == 1) {
      node.put(name, list.get(0).toString());
    } else {
      list.forEach(value -> node.withArray(name).add(value.toString()));
    }
  }

  private static List<Map<?, ?>> maps(Object values) {
    return values instanceof List<?> list
        ? list.stream().<Map<?, ?>>map(Map.class::cast).toList()
        : List.of();
  }
}
