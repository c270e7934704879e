package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.MockStatus;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import java.util.stream.Stream;

/** Finds mock integrations whose request template for JSON yields no integer {@code statusCode}. */
final class MockWithoutStatus implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "mock-without-status",
        "Every request gets 500.",
        "A mock responds with the statusCode that its request template yields, which must be an integer.",
        Evidence.reported("issues about \"Unable to parse statusCode\""));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    MockStatus status = MockStatus.of(integration);
    return integration.type() != IntegrationType.MOCK
            || status.isComputed()
            || MockWithoutJsonTemplate.isFor(integration)
            || !status.statuses().isEmpty()
        ? Stream.empty()
        : Stream.of(
            finding(method)
                .problem(
                    "the mock's request template for application/json %s",
                    problem(integration, status))
                .onAws(
                    "Unable to parse statusCode. It should be an integer that is defined in the request template.")
                .fix("write {\"statusCode\": 200} there"));
  }

  private static String problem(Integration integration, MockStatus status) {
    if (integration.requestTemplates().isEmpty()) {
      return "is missing or not a string; it must yield an integer statusCode";
    }
    if (!status.values().isEmpty()) {
      return "yields the statusCode %s, which is not an integer".formatted(status.values().get(0));
    }
    return "yields no statusCode";
  }
}
