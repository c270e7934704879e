package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.HttpMethod;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import java.util.List;
import java.util.stream.Stream;

/** Finds HTTP methods with which an integration cannot call its backend. */
final class UnknownIntegrationHttpMethod implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "unknown-integration-http-method",
        "The deployment fails at the Integration.",
        "API Gateway calls a backend with one of the HTTP methods that a route can have.",
        Evidence.documented("API Gateway API Reference, PutIntegration"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    return method.integration().type() == IntegrationType.MOCK
        ? Stream.empty()
        : method.integration().httpMethod().stream()
            .filter(name -> !isKnown(name))
            .map(
                name ->
                    finding(method)
                        .problem(
                            "the integration calls its backend with '%s', which is not one of %s",
                            name, List.of(HttpMethod.values()))
                        .fix("set the HTTP method that the backend expects"));
  }

  private static boolean isKnown(String name) {
    return Stream.of(HttpMethod.values()).anyMatch(known -> known.name().equalsIgnoreCase(name));
  }
}
