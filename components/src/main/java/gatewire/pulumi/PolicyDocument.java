package gatewire.pulumi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.model.PolicyStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Policy documents as text, with members and statements in one order only, so that a second {@code
 * pulumi up} is quiet.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Policy
 *     grammar</a>
 */
final class PolicyDocument {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * API Gateway may assume the role. There is no condition on {@code aws:SourceAccount}: the
   * credentials of an integration are assumed without it, and such a role would never match.
   */
  static final String TRUST_API_GATEWAY =
      write(
          List.of(
              ordered(
                  "Effect", "Allow",
                  "Principal", ordered("Service", "apigateway.amazonaws.com"),
                  "Action", "sts:AssumeRole")));

  private PolicyDocument() {}

  /**
   * The document of these statements.
   *
   * @param arns the ARNs of all resources of all statements, in their order
   */
  static String of(List<PolicyStatement> statements, List<String> arns) {
    List<Object> rendered = new ArrayList<>();
    int next = 0;
    for (PolicyStatement statement : statements) {
      int end = next + statement.resources().size();
      rendered.add(
          ordered(
              "Effect",
              "Allow",
              "Action",
              statement.actions(),
              "Resource",
              List.copyOf(arns.subList(next, end))));
      next = end;
    }
    return write(rendered);
  }

  private static String write(List<Object> statements) {
    try {
      return MAPPER.writeValueAsString(ordered("Version", "2012-10-17", "Statement", statements));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps, lists and texts are always JSON", e);
    }
  }

  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
