package gatewire.openapi.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import gatewire.model.Reference;
import gatewire.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables that API Gateway itself replaces in the strings of an imported document: {@code
 * ${AWS::Partition}}, {@code ${AWS::Region}} and {@code ${AWS::AccountId}}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/import-api-aws-variables.html">AWS
 *     variables for OpenAPI import</a>
 */
public record AwsVariables(String partition, String region, String accountId) {

  /** The values in a document that is read without an account. */
  public static final AwsVariables DEFAULT = new AwsVariables("aws", "us-east-1", "123456789012");

  private static final Map<String, Reference> REFERENCES =
      Map.of(
          "Partition", Reference.API_PARTITION,
          "Region", Reference.API_REGION,
          "AccountId", Reference.API_ACCOUNT);
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{AWS::(Partition|Region|AccountId)}");

  /**
   * Returns the values in the ARN of a deployed API, such as {@code
   * arn:aws:execute-api:eu-west-1:123456789012:a1b2c3}; the default if it is not an ARN.
   */
  public static AwsVariables ofArn(String arn) {
    String[] parts = arn.split(":", 6);
    return parts.length == 6 && !parts[4].isEmpty()
        ? new AwsVariables(parts[1], parts[3], parts[4])
        : DEFAULT;
  }

  /** Returns a string of a document with its variables as references to the API's location. */
  public static Text text(String string) {
    List<Text> parts = new ArrayList<>();
    Matcher variable = VARIABLE.matcher(string);
    int end = 0;
    while (variable.find()) {
      parts.add(Text.of(string.substring(end, variable.start())));
      parts.add(REFERENCES.getOrDefault(variable.group(1), Reference.API_REGION));
      end = variable.end();
    }
    parts.add(Text.of(string.substring(end)));
    return Text.join(parts.toArray(Text[]::new));
  }

  /** Returns the variable for a reference; empty if AWS has no variable for it. */
  public static Optional<String> of(Reference reference) {
    return REFERENCES.entrySet().stream()
        .filter(variable -> variable.getValue().equals(reference))
        .map(variable -> "${AWS::" + variable.getKey() + "}")
        .findFirst();
  }

  /** Returns a value of a document with the variables in all strings replaced by their values. */
  public JsonNode resolve(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(member -> member.setValue(resolve(member.getValue())));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, resolve(array.get(i)));
      }
    } else if (node.isTextual() && node.textValue().contains("${AWS::")) {
      return TextNode.valueOf(resolve(node.textValue()));
    }
    return node;
  }

  private String resolve(String string) {
    return string
        .replace("${AWS::Partition}", partition)
        .replace("${AWS::Region}", region)
        .replace("${AWS::AccountId}", accountId);
  }
}
