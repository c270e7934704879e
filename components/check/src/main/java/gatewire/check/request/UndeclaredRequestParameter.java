package gatewire.check.request;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import gatewire.model.RequestSource;
import java.util.stream.Stream;

/** Finds request mappings whose source the method does not declare. */
final class UndeclaredRequestParameter implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "undeclared-request-parameter",
        "The deployment fails at the Integration.",
        "A mapping reads only parameters that its Method declares.",
        Evidence.reported("issues about \"Invalid mapping expression parameter specified\""));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    return method.integration().requestParameters().values().stream()
        .map(RequestSource::declaration)
        .flatMap(source -> source.stream())
        .distinct()
        .filter(
            source ->
                !method.requestParameters().containsKey(source)
                    && !isUnknownPathParameter(method, source))
        .map(
            source ->
                finding(method)
                    .problem(
                        "the integration maps %s, which the method does not declare (declared: %s)",
                        source, method.requestParameters().keySet())
                    .onAws("Invalid mapping expression parameter specified: %s", source)
                    .fix("declare %s on the method, or drop the mapping", source));
  }

  /**
   * Returns whether the source is a parameter that the path does not have; {@link
   * UnknownPathParameter} reports it.
   */
  private static boolean isUnknownPathParameter(Method method, RequestParameter source) {
    return source.location() == ParameterLocation.PATH
        && !method.path().parameters().contains(source.name());
  }
}
