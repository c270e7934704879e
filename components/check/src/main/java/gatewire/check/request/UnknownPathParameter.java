package gatewire.check.request;

import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import gatewire.model.RequestSource;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds path parameters that a method declares or maps but its path does not have. API Gateway
 * accepts them, but they never have a value: it omits the mapping, and a validator rejects every
 * request.
 */
final class UnknownPathParameter implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "unknown-path-parameter",
        "The backend never gets the value, or a validator rejects every request.",
        "API Gateway accepts a path parameter that the path does not have, but never gives it a value.");
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Stream<RequestParameter> declared = method.requestParameters().keySet().stream();
    Stream<RequestParameter> mapped =
        method.integration().requestParameters().values().stream()
            .map(RequestSource::declaration)
            .flatMap(Optional::stream);
    return Stream.concat(declared, mapped)
        .filter(parameter -> parameter.location() == ParameterLocation.PATH)
        .map(RequestParameter::name)
        .distinct()
        .filter(name -> !method.path().parameters().contains(name))
        .map(
            name ->
                finding(method)
                    .problem(
                        "the path has no parameter {%s} (it has: %s)",
                        name, method.path().parameters())
                    .fix("use a parameter that the path has, or add {%s} to the path", name));
  }
}
