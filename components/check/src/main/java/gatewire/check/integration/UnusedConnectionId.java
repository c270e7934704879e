package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.ConnectionType;
import gatewire.model.IntegrationConnection;
import gatewire.model.Method;
import java.util.stream.Stream;

/** Finds VPC links that an integration names without using them. */
final class UnusedConnectionId implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "unused-connection-id",
        "The deployment fails at the Integration, or requests go over the internet and do not reach a private backend.",
        "The default connection type is INTERNET, which has no VPC link.",
        Evidence.documented("API Gateway API Reference, PutIntegration"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    IntegrationConnection connection = method.integration().connection();
    // UnusedIntegrationTarget reports a connection that also has a target.
    return connection.type() == ConnectionType.VPC_LINK || connection.target().isPresent()
        ? Stream.empty()
        : connection.id().stream()
            .filter(id -> !id.toString().isBlank())
            .map(
                id ->
                    finding(method)
                        .problem(
                            "the integration has the connection id '%s', but its connection type is %s",
                            id, connection.type())
                        .fix("set the connection type to VPC_LINK, or remove the connection id"));
  }
}
