package gatewire.check.request;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import java.util.List;
import java.util.stream.Stream;

/** Finds methods that refer to a request validator that the API does not have. */
final class UnknownRequestValidator implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "unknown-request-validator",
        "The deployment fails at the Method.",
        "A Method can only use request validators of the same API.",
        Evidence.recorded("LocalStack's recordings of PutMethod"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    List<String> known =
        api.requestValidators().stream().map(RequestValidator::name).sorted().toList();
    return api.methods().stream()
        .flatMap(
            method ->
                method.requestValidator().stream()
                    .filter(name -> !known.contains(name))
                    .map(
                        name ->
                            finding(method)
                                .problem(
                                    "the API has no request validator '%s' (it has: %s)",
                                    name, known)
                                .onAws("Invalid Request Validator identifier specified")
                                .fix("declare it on the API, or use one that the API has")));
  }
}
