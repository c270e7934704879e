package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.BackendKind;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import java.util.stream.Stream;

/**
 * Finds integrations with AWS services that have no role for the call. A Lambda function needs no
 * role if its policy allows the call.
 */
final class MissingCredentials implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "missing-credentials",
        "The deployment fails at the Integration.",
        "API Gateway needs a role to call an AWS service.",
        Evidence.reported("issues about \"Role ARN must be specified for AWS integrations\""));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    var integration = method.integration();
    BackendKind backend = BackendKind.of(integration);
    boolean needsRole = backend == BackendKind.S3 || backend == BackendKind.SERVICE;
    return integration.type() == IntegrationType.AWS
            && needsRole
            && integration.credentials().isEmpty()
        ? Stream.of(
            finding(method)
                .problem(
                    "the integration with %s has no credentials",
                    integration.uri().map(Object::toString).orElse(""))
                .onAws("Role ARN must be specified for AWS integrations")
                .fix(
                    "set the ARN of a role that apigateway.amazonaws.com may assume and that allows the call"))
        : Stream.empty();
  }
}
