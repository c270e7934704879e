package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Method;
import java.util.stream.Stream;

/** Finds cache key parameters that the method does not declare. */
final class UndeclaredCacheKey implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "undeclared-cache-key",
        "The deployment fails at the Integration.",
        "A cache key is made of parameters that the Method declares.",
        Evidence.documented("API Gateway API Reference, PutIntegration"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    return method.integration().cache().keyParameters().stream()
        .filter(parameter -> !method.requestParameters().containsKey(parameter))
        .map(
            parameter ->
                finding(method)
                    .problem(
                        "the cache key contains %s, which the method does not declare (declared: %s)",
                        parameter, method.requestParameters().keySet())
                    .fix("declare %s on the method, or remove it from the cache key", parameter));
  }
}
