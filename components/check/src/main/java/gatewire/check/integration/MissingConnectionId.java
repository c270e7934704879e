package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.ConnectionType;
import gatewire.model.IntegrationConnection;
import gatewire.model.Method;
import java.util.stream.Stream;

/**
 * Finds private integrations that do not name their VPC link.
 *
 * <p>Evidence: AWS's documentation, "Set up an API with private integrations": {@code connectionId}
 * must be set. No recording shows whether AWS rejects the integration or each of its requests.
 */
final class MissingConnectionId implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "missing-connection-id",
        "The deployment fails at the Integration, or no request reaches the backend.",
        "A private integration reaches its backend through the VPC link that the connection id names.",
        Evidence.documented("Set up an API with private integrations"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    IntegrationConnection connection = method.integration().connection();
    boolean hasId = connection.id().filter(id -> !id.toString().isBlank()).isPresent();
    // VpcLinkWithoutHttp reports other types of integrations.
    return connection.type() != ConnectionType.VPC_LINK
            || hasId
            || !VpcLinkWithoutHttp.isHttp(method)
        ? Stream.empty()
        : Stream.of(
            finding(method)
                .problem(
                    "the connection type is VPC_LINK, but the integration has no connection id")
                .fix(
                    "set the connection id to the id of the VPC link, or to a stage variable that contains it"));
  }
}
