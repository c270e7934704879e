package gatewire.check.api;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.EndpointType;
import gatewire.model.RestApi;
import java.util.stream.Stream;

/**
 * Finds private APIs without a resource policy.
 *
 * <p>Evidence: reported six times, with AWS's message for CreateDeployment.
 */
final class PrivateWithoutPolicy implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "private-without-policy",
        "The deployment fails at the Deployment.",
        "AWS deploys a private API only if it has a resource policy that says who may call it.",
        Evidence.reported(
            "six reports, among them hashicorp/terraform-provider-aws issues 14290 and 26394"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    boolean hasPolicy = api.policy().filter(policy -> !policy.toString().isBlank()).isPresent();
    return api.endpointType() != EndpointType.PRIVATE || hasPolicy
        ? Stream.empty()
        : Stream.of(
            finding("API '" + api.name() + "'")
                .problem("its endpoint is PRIVATE, but it has no resource policy")
                .onAws("Private REST API doesn't have a resource policy attached to it")
                .fix(
                    "add a policy that allows execute-api:Invoke, for example for one VPC endpoint (aws:SourceVpce)"));
  }
}
