package gatewire.check.api;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Authorizer;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds names that AWS rejects: empty names, and model names with characters other than letters and
 * digits.
 */
final class InvalidName implements Rule {

  private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9]+");

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "invalid-name",
        "The deployment fails.",
        "An API, its models, authorizers and request validators need names. A model's name can only have letters and digits.",
        Evidence.recorded("LocalStack's recordings of CreateModel and CreateRequestValidator"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    String place = "API '" + api.name() + "'";
    Stream<Finding> itself =
        Stream.of(api.name())
            .filter(String::isBlank)
            .map(name -> blank(place, "it").onAws("Name cannot be empty"));
    Stream<Finding> models =
        api.models().stream()
            .filter(model -> !MODEL.matcher(model.name()).matches())
            .map(
                model ->
                    finding(place)
                        .problem("'%s' is not a valid model name", model.name())
                        .fix("use letters and digits only"));
    Stream<Finding> authorizers =
        api.authorizers().stream()
            .map(Authorizer::name)
            .filter(String::isBlank)
            .map(name -> blank(place, "an authorizer"));
    Stream<Finding> validators =
        api.requestValidators().stream()
            .map(RequestValidator::name)
            .filter(String::isBlank)
            .map(
                name ->
                    blank(place, "a request validator")
                        .onAws("Request Validator name cannot be blank"));
    return Stream.of(itself, models, authorizers, validators).flatMap(findings -> findings);
  }

  private Finding blank(String place, String what) {
    return finding(place).problem("%s has no name", what).fix("give it a name");
  }
}
