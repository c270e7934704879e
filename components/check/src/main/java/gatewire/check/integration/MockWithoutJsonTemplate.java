package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds mock integrations whose request templates are for other content types than JSON. Requests
 * of those types succeed, so this is not an error.
 */
final class MockWithoutJsonTemplate implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "mock-without-json-template",
        "Requests as JSON, and those without a content type, get 500.",
        "API Gateway treats a request without a content type as JSON, and a mock takes its status from the request template of the content type.",
        Evidence.reported("issues about \"Unable to parse statusCode\""));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    return isFor(method.integration())
        ? Stream.of(
            finding(method)
                .problem(
                    "the mock has request templates for %s only, and none for application/json",
                    method.integration().requestTemplates().keySet())
                .fix("add the template {\"statusCode\": 200} for application/json"))
        : Stream.empty();
  }

  static boolean isFor(Integration integration) {
    Set<String> types = integration.requestTemplates().keySet();
    return integration.type() == IntegrationType.MOCK
        && !types.isEmpty()
        && !types.contains("application/json")
        && !types.contains("$default");
  }
}
