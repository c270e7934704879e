package gatewire.check.response;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Method;
import java.util.stream.Stream;

/**
 * Finds non-proxy integrations without integration responses, so that no response of the backend
 * reaches clients.
 */
final class NoIntegrationResponses implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "no-integration-responses",
        "Every request gets 500 although the backend responded.",
        "A non-proxy integration needs an IntegrationResponse for each response of the backend.",
        Evidence.reported("issues about \"No match for output mapping\""));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    var integration = method.integration();
    return integration.type().isProxy() || !integration.responses().isEmpty()
        ? Stream.empty()
        : Stream.of(
            finding(method)
                .problem(
                    "the %s integration has no integration response, so every response becomes 500",
                    integration.type())
                .onAws("No match for output mapping and no default output mapping configured")
                .fix("add an integration response for success and a default one for errors"));
  }
}
