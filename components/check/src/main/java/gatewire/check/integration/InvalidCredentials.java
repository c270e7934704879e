package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.Text;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds credentials of integrations that are neither the ARN of a role nor the ARN for the caller's
 * identity.
 */
final class InvalidCredentials implements MethodRule {

  /** AWS's notation for calls to the backend with the caller's identity. */
  private static final String CALLER = "arn:aws:iam::*:user/*";

  private static final Pattern ARN = Pattern.compile("arn:[^:]+:[^:]+:[^:]*:[^:]*:.+");
  private static final Pattern ROLE = Pattern.compile("arn:[^:]+:iam::[0-9]+:role/.+");
  private static final Pattern ANY_CALLER = Pattern.compile("arn:[^:]+:iam::\\*:user/\\*");

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "invalid-credentials",
        "The deployment fails at the Integration, or every request gets 500.",
        "Credentials are the ARN of a role that API Gateway assumes, or a special ARN for the identity of the caller.",
        Evidence.reported(
            "issues about \"API Gateway does not have permission to assume the provided role\""));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    return integration.type() == IntegrationType.MOCK
        ? Stream.empty()
        : integration
            .credentials()
            .flatMap(Text::known)
            // The value of a stage variable is not known here.
            .filter(arn -> !arn.contains("${stageVariables."))
            .filter(arn -> !ROLE.matcher(arn).matches() && !ANY_CALLER.matcher(arn).matches())
            .map(arn -> describe(finding(method), arn))
            .stream();
  }

  private static Finding describe(Finding finding, String arn) {
    boolean isArn = ARN.matcher(arn).matches();
    return finding
        .problem("credentials '%s' are not %s", arn, isArn ? "the ARN of a role" : "an ARN")
        .onAws(
            isArn
                ? "Execution failed due to configuration error: API Gateway does not have permission to assume the provided role"
                : "Invalid ARN specified in the request")
        .fix(
            "use a role's ARN such as arn:aws:iam::123456789012:role/name, %s for the caller's identity, or no credentials if the function's policy allows the call",
            CALLER);
  }
}
