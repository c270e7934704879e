package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.BackendKind;
import gatewire.model.Method;
import java.util.stream.Stream;

/** Finds Lambda integrations with an HTTP method other than POST. */
final class LambdaNotPost implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "lambda-not-post",
        "Every request gets 500.",
        "Lambda's Invoke operation is a POST, regardless of the route's HTTP method.",
        Evidence.documented("API Gateway Developer Guide, Lambda integrations"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    return method.integration().httpMethod().stream()
        .filter(
            httpMethod ->
                BackendKind.of(method.integration()) == BackendKind.LAMBDA
                    && !httpMethod.equals("POST"))
        .map(
            httpMethod ->
                finding(method)
                    .problem(
                        "the Lambda integration's HTTP method is %s; functions are invoked with POST only",
                        httpMethod)
                    .onAws("Unable to determine service/operation name to be authorized")
                    .fix(
                        "set the integration's HTTP method to POST; this does not change the route's HTTP method"));
  }
}
