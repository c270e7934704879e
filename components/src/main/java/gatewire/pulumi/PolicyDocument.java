package gatewire.pulumi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.pulumi.core.Output;
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
public final class PolicyDocument {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PolicyDocument() {}

  /**
   * Let a service assume the role.
   *
   * <p>There is no condition on {@code aws:SourceAccount}: API Gateway assumes the credentials of
   * an integration without it, and the role would never match.
   *
   * @param service for example {@code lambda.amazonaws.com}
   */
  public static String trusting(String service) {
    return write(
        List.of(
            ordered(
                "Effect", "Allow",
                "Principal", ordered("Service", service),
                "Action", "sts:AssumeRole")));
  }

  /** Allow actions on resources that are known once they are made. */
  public static Output<String> allowing(List<String> actions, List<Output<String>> resourceArns) {
    return Output.all(resourceArns).applyValue(arns -> write(List.of(allow(actions, arns))));
  }

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
      rendered.add(allow(statement.actions(), arns.subList(next, end)));
      next = end;
    }
    return write(rendered);
  }

  private static Map<String, Object> allow(List<String> actions, List<String> arns) {
    return ordered("Effect", "Allow", "Action", actions, "Resource", List.copyOf(arns));
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
