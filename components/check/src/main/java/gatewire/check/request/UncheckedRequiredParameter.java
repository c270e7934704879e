package gatewire.check.request;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds required query parameters and headers that no request validator checks, so that requests
 * without them reach the backend.
 */
final class UncheckedRequiredParameter implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "unchecked-required-parameter",
        "A request without the parameter reaches the backend.",
        "API Gateway checks required parameters only if the Method has a request validator for parameters.",
        Evidence.documented("API Gateway Developer Guide, request validation"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.methods().stream()
        .filter(method -> !isChecked(api, method) && !required(method).isEmpty())
        .map(
            method ->
                finding(method)
                    .problem(
                        "%s are required, but no request validator checks parameters",
                        required(method))
                    .fix(
                        "give the method a request validator for parameters, or do not mark them as required"));
  }

  private static boolean isChecked(RestApi api, Method method) {
    // UnknownRequestValidator reports a validator that the API does not have.
    boolean unknown = ValidatorWithoutEffect.validator(api, method).findAny().isEmpty();
    return method.requestValidator().isPresent() && unknown
        || ValidatorWithoutEffect.validator(api, method).anyMatch(RequestValidator::parameters);
  }

  /**
   * Returns the required parameters outside the path; a path parameter is always present and needs
   * no check.
   */
  private static List<RequestParameter> required(Method method) {
    return method.requestParameters().entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .filter(parameter -> parameter.location() != ParameterLocation.PATH)
        .toList();
  }
}
