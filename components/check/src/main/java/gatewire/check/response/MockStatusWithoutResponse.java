package gatewire.check.response;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.MockStatus;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Integration;
import gatewire.model.IntegrationResponse;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.SelectionPattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds mock integrations with a status that none of their integration responses matches. */
final class MockStatusWithoutResponse implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "mock-status-without-response",
        "Every request for which the mock yields this status gets 500.",
        "A mock's status selects the integration response, just as the status of a backend does.",
        Evidence.reported("issues about \"No match for output mapping\""));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    if (integration.type() != IntegrationType.MOCK
        || integration.responses().isEmpty()
        || !CertainSelection.isCertain(integration)) {
      return Stream.empty();
    }
    List<SelectionPattern> patterns =
        integration.responses().stream()
            .map(IntegrationResponse::selectionPattern)
            .flatMap(Optional::stream)
            .toList();
    return MockStatus.of(integration).statuses().stream()
        .filter(status -> integration.responseFor(String.valueOf(status)).isEmpty())
        .map(
            status ->
                finding(method)
                    .problem(
                        "no integration response matches the mock's status %s (selection patterns: %s)",
                        status, patterns)
                    .onAws("No match for output mapping and no default output mapping configured")
                    .fix(
                        "add an integration response for %s, or remove the selection pattern of one",
                        status));
  }
}
