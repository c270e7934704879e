package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.ConnectionType;
import gatewire.model.IntegrationConnection;
import gatewire.model.Method;
import java.util.stream.Stream;

/** Finds load balancers that API Gateway does not reach through a VPC link. */
final class UnusedIntegrationTarget implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "unused-integration-target",
        "The deployment fails at the Integration, or requests do not reach the load balancer.",
        "API Gateway reaches an integration target through a VPC link V2.",
        Evidence.documented("Set up a private integration"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    IntegrationConnection connection = method.integration().connection();
    return connection.type() == ConnectionType.VPC_LINK
        ? Stream.empty()
        : connection.target().stream()
            .map(
                target ->
                    finding(method)
                        .problem(
                            "the integration has the target '%s', but its connection type is %s",
                            target, connection.type())
                        .fix(
                            "set the connection type to VPC_LINK and the connection id to the id of a VPC link V2, or remove the target"));
  }
}
