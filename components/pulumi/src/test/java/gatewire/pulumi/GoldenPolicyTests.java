package gatewire.pulumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.GoldenFile;
import gatewire.testing.PulumiProgram;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every policy of a program with all backends, authorizers, logs and keys, in one file. */
class GoldenPolicyTests {

  /** The properties that give or take a right, in all kinds of resources. */
  private static final List<String> RIGHTS =
      List.of("assumeRolePolicy", "policy", "policyArn", "managedPolicyArns", "inlinePolicies");

  private static final ObjectMapper JSON = new ObjectMapper();

  private static RecordedStack stack;

  @BeforeAll
  static void run() {
    stack = PulumiProgram.of(PolicySample::run).config("aws:region", "us-east-1").up();
  }

  @Test
  void every_policy_is_as_reviewed() {
    StringBuilder policies = new StringBuilder();
    stack.resources().stream()
        .sorted(Comparator.comparing(ResourceState::urn))
        .forEach(resource -> append(policies, resource));
    GoldenFile.at(
            "components/pulumi/src/test/resources/golden/policies.txt",
            "Review each new action and resource: a deployed API gets these rights.")
        .verify(policies.toString());
  }

  private static void append(StringBuilder policies, ResourceState resource) {
    String name =
        resource.urn().split("::", 4)[2].replaceFirst(".*\\$", "") + " " + resource.name();
    for (String property : RIGHTS) {
      resource
          .input(property)
          .ifPresent(
              value ->
                  policies.append(
                      "%s %s\n%s".formatted(name, property, statements(value.toString()))));
    }
    if (resource.type().equals("aws:lambda/permission:Permission")) {
      Map<String, Object> inputs = resource.inputs();
      policies.append(
          "%s\n  %s may %s %s from %s\n"
              .formatted(
                  name,
                  inputs.get("principal"),
                  inputs.get("action"),
                  inputs.get("function"),
                  inputs.get("sourceArn")));
    }
  }

  /** Returns the statements of a policy, one line each; another value unchanged. */
  private static String statements(String policy) {
    try {
      StringBuilder lines = new StringBuilder();
      for (JsonNode statement : JSON.readTree(policy).path("Statement")) {
        lines.append("  ").append(statement).append('\n');
      }
      return lines.isEmpty() ? "  " + policy + "\n" : lines.toString();
    } catch (JsonProcessingException e) {
      return "  " + policy + "\n";
    }
  }

  @Test
  void no_role_may_use_every_resource_except_for_logs() {
    Stream<JsonNode> wide =
        stack.resources("aws:iam/rolePolicy:RolePolicy").stream()
            .flatMap(policy -> statementsOf(policy).stream())
            .filter(statement -> statement.findValuesAsText("Resource").contains("*"));

    assertThat(wide.flatMap(statement -> texts(statement.path("Action"))))
        .allMatch(action -> action.startsWith("logs:"));
  }

  @Test
  void no_role_has_an_action_with_a_wildcard() {
    assertThat(
            stack.resources("aws:iam/rolePolicy:RolePolicy").stream()
                .flatMap(policy -> statementsOf(policy).stream())
                .flatMap(statement -> texts(statement.path("Action"))))
        .isNotEmpty()
        .noneMatch(action -> action.contains("*"));
  }

  private static List<JsonNode> statementsOf(ResourceState policy) {
    try {
      JsonNode document = JSON.readTree(policy.input("policy").orElseThrow().toString());
      return Stream.iterate(0, i -> i < document.path("Statement").size(), i -> i + 1)
          .map(document.path("Statement")::get)
          .toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<String> texts(JsonNode value) {
    return value.isTextual()
        ? Stream.of(value.asText())
        : Stream.iterate(0, i -> i < value.size(), i -> i + 1).map(i -> value.get(i).asText());
  }
}
