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
import java.util.stream.Stream;

/**
 * Finds integrations without a default response: if no selection pattern matches, clients get 500.
 */
final class NoDefaultResponse implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "no-default-response",
        "Unexpected responses of the backend become 500.",
        "If no selection pattern matches, API Gateway uses the default response, but the integration does not have one.",
        Evidence.reported("issues about \"No match for output mapping\""));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    if (integration.type().isProxy()
        || integration.responses().isEmpty()
        || integration.defaultResponse().isPresent()
        || hasFixedStatuses(integration)) {
      return Stream.empty();
    }
    List<SelectionPattern> patterns =
        integration.responses().stream()
            .map(IntegrationResponse::selectionPattern)
            .flatMap(p -> p.stream())
            .toList();
    return Stream.of(
        finding(method)
            .problem(
                "each integration response has a selection pattern %s; a response that no pattern matches becomes 500",
                patterns)
            .onAws("No match for output mapping and no default output mapping configured")
            .fix("remove the pattern of the response that should handle everything else"));
  }

  /**
   * Returns whether the integration is a mock whose template shows all its statuses; {@link
   * MockStatusWithoutResponse} checks them.
   */
  private static boolean hasFixedStatuses(Integration integration) {
    return integration.type() == IntegrationType.MOCK && !MockStatus.of(integration).isComputed();
  }
}
