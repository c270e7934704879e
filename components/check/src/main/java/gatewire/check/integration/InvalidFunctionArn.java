package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.ServiceUri;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds integrations that invoke a function by a name instead of its full ARN.
 *
 * <p>Evidence: three independent reports with AWS's message.
 */
final class InvalidFunctionArn implements MethodRule {

  private static final Pattern ARN = Pattern.compile("arn:[^:]+:lambda:[^:]+:[^:]+:function:.+");

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "invalid-function-arn",
        "The deployment fails at the Integration.",
        "API Gateway invokes a function by its full ARN, which contains the region and the account.",
        Evidence.reported("three reports with AWS's message"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    return switch (method.integration().type()) {
      case MOCK, HTTP, HTTP_PROXY -> Stream.empty();
      case AWS, AWS_PROXY -> examine(finding(method), method.integration());
    };
  }

  private static Stream<Finding> examine(Finding finding, Integration integration) {
    return integration.uri().flatMap(ServiceUri::parse).flatMap(ServiceUri::function).stream()
        .filter(function -> !isUnknown(function) && !ARN.matcher(function).matches())
        .map(
            function ->
                finding
                    .problem(
                        "the URI invokes the Lambda function '%s', which is not an ARN", function)
                    .onAws("Invalid lambda function")
                    .fix(
                        "write arn:aws:lambda:REGION:ACCOUNT:function:NAME between functions/ and /invocations"));
  }

  /** Whether the function has a part that is known only after deployment, where its ARN may be. */
  private static boolean isUnknown(String function) {
    return function.contains("$") || function.contains("{") || function.contains("<");
  }
}
