package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.BackendKind;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import java.util.stream.Stream;

/** Finds integrations without an HTTP method for the backend. */
final class MissingIntegrationHttpMethod implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "missing-integration-http-method",
        "The deployment fails at the Integration.",
        "API Gateway does not reuse the route's HTTP method for the backend.",
        Evidence.recorded("LocalStack's recordings of PutIntegration"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    var integration = method.integration();
    return integration.type() == IntegrationType.MOCK || integration.httpMethod().isPresent()
        ? Stream.empty()
        : Stream.of(
            finding(method)
                .problem(
                    "the %s integration has no HTTP method to call its backend with",
                    integration.type())
                .onAws("Enumeration value for HttpMethod must be non-empty")
                .fix(
                    BackendKind.of(integration) == BackendKind.LAMBDA
                        ? "set it to POST, as for every Lambda function"
                        : "set the HTTP method that the backend expects"));
  }
}
