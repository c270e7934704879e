package gatewire.check.request;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Method;
import gatewire.model.RequestParameter;
import gatewire.model.RequestSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds path parameters that a method declares or maps but its path does not have. AWS accepts them
 * and never gives them a value.
 */
final class ValuelessPathParameter implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "valueless-path-parameter",
        "The backend never gets the value, and a request validator for parameters may reject every request.",
        "API Gateway accepts a path parameter that the path does not have, but never gives it a value.",
        Evidence.recorded("LocalStack's recordings of PutMethod"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    List<String> inUri = UnknownPathParameter.inUri(method).toList();
    Stream<RequestParameter> declared = method.requestParameters().keySet().stream();
    Stream<RequestParameter> mapped =
        method.integration().requestParameters().values().stream()
            .map(RequestSource::declaration)
            .flatMap(Optional::stream);
    return Stream.concat(declared, mapped)
        .filter(parameter -> UnknownPathParameter.isUnknown(method, parameter))
        .map(RequestParameter::name)
        .distinct()
        .filter(name -> !inUri.contains(name))
        .map(
            name ->
                finding(method)
                    .problem(
                        "the path has no parameter {%s} (it has: %s)",
                        name, method.path().parameters())
                    .fix(
                        "remove the parameter, use one that the path has, or add {%s} to the path",
                        name));
  }
}
