package gatewire.check.request;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.HttpMethod;
import gatewire.model.Method;
import java.util.Set;
import java.util.stream.Stream;

/** Finds request models on methods whose requests usually have no body. */
final class RequestModelWithoutBody implements MethodRule {

  private static final Set<HttpMethod> WITHOUT_BODY =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "request-model-without-body",
        "The model checks nothing that clients send, or rejects every request.",
        "A request validator checks an empty body as if it were {}.",
        Evidence.recorded("LocalStack's recordings of request validation"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    return !WITHOUT_BODY.contains(method.httpMethod()) || method.requestModels().isEmpty()
        ? Stream.empty()
        : Stream.of(
            finding(method)
                .problem(
                    "a %s request has no body, but the method has request models for %s: API Gateway checks an empty body as {}",
                    method.httpMethod(), method.requestModels().keySet())
                .fix(
                    "remove the models and require parameters instead, or use POST, PUT or PATCH"));
  }
}
