package gatewire.check.request;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Method;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import java.util.stream.Stream;

/** Finds methods whose request validator has nothing to check. */
final class ValidatorWithoutEffect implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "validator-without-effect",
        "Invalid requests reach the backend although the method has a request validator.",
        "A request validator checks the body against a model, or checks required parameters, and the Method declares nothing that this validator checks.",
        Evidence.documented("API Gateway Developer Guide, request validation"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.methods().stream()
        .flatMap(
            method ->
                validator(api, method)
                    .filter(validator -> !checksAnything(method, validator))
                    .map(
                        validator ->
                            finding(method)
                                .problem(
                                    "request validator '%s' (%s) has nothing to check on this method",
                                    validator.name(), checks(validator))
                                .fix(
                                    "declare a request model or a required parameter, or drop the validator")));
  }

  static Stream<RequestValidator> validator(RestApi api, Method method) {
    return api.requestValidators().stream()
        .filter(validator -> method.requestValidator().filter(validator.name()::equals).isPresent())
        .limit(1);
  }

  private static boolean checksAnything(Method method, RequestValidator validator) {
    return validator.body() && !method.requestModels().isEmpty()
        || validator.parameters() && method.requestParameters().containsValue(true);
  }

  private static String checks(RequestValidator validator) {
    String body = validator.body() ? "the body" : "";
    String both = validator.body() && validator.parameters() ? " and " : "";
    String all = body + both + (validator.parameters() ? "parameters" : "");
    return all.isEmpty() ? "checks nothing" : "checks " + all;
  }
}
