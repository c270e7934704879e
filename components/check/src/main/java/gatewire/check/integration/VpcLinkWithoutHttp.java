package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.ConnectionType;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import java.util.Set;
import java.util.stream.Stream;

/** Finds VPC links of integrations that call no HTTP endpoint. */
final class VpcLinkWithoutHttp implements MethodRule {

  private static final Set<IntegrationType> HTTP =
      Set.of(IntegrationType.HTTP, IntegrationType.HTTP_PROXY);

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "vpc-link-without-http",
        "The deployment fails at the Integration, or the VPC link is not used.",
        "A private integration has the type HTTP or HTTP_PROXY.",
        Evidence.documented("Set up a private integration"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    return method.integration().connection().type() != ConnectionType.VPC_LINK || isHttp(method)
        ? Stream.empty()
        : Stream.of(
            finding(method)
                .problem(
                    "the connection type is VPC_LINK, but the integration type is %s",
                    method.integration().type())
                .fix(
                    "remove the connection type and id; a Lambda function reaches a VPC by its own configuration"));
  }

  static boolean isHttp(Method method) {
    return HTTP.contains(method.integration().type());
  }
}
