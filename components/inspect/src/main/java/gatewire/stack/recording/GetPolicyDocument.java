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
 * Renders what {@code aws.iam.getPolicyDocument} would: the provider does it without asking AWS.
 *
 * @see <a
 *     href="https://www.pulumi.com/registry/packages/aws/api-docs/iam/getpolicydocument/">getPolicyDocument</a>
 */
final class GetPolicyDocument {

  private static final ObjectMapper JSON = new ObjectMapper();

  private GetPolicyDocument() {}

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
    texts(node, "Action", statement, "actions");
    texts(node, "NotAction", statement, "notActions");
    texts(node, "Resource", statement, "resources");
    texts(node, "NotResource", statement, "notResources");
    principals(node, "Principal", statement, "principals");
    principals(node, "NotPrincipal", statement, "notPrincipals");
    for (Map<?, ?> condition : maps(statement, "conditions")) {
      ObjectNode test =
          node.withObjectProperty("Condition")
              .withObjectProperty(String.valueOf(condition.get("test")));
      texts(test, String.valueOf(condition.get("variable")), condition, "values");
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
        texts(node.withObjectProperty(name), type, principal, "identifiers");
      }
    }
  }

  /** Add to what is there; one text alone stands as itself, as the provider writes it. */
  private static void texts(ObjectNode node, String name, Map<?, ?> holder, String property) {
    List<String> texts = new ArrayList<>();
    JsonNode there = node.path(name);
    if (there.isTextual()) {
      texts.add(there.asText());
    }
    there.forEach(text -> texts.add(text.asText()));
    if (holder.get(property) instanceof List<?> more) {
      more.forEach(text -> texts.add(String.valueOf(text)));
    }
    if (texts.size() == 1) {
      node.put(name, texts.get(0));
    } else if (!texts.isEmpty()) {
      ArrayNode array = node.putArray(name);
      texts.forEach(array::add);
    }
  }

  private static List<Map<?, ?>> maps(Map<?, ?> holder, String property) {
    return holder.get(property) instanceof List<?> list
        ? list.stream().<Map<?, ?>>map(Map.class::cast).toList()
        : List.of();
  }
}
