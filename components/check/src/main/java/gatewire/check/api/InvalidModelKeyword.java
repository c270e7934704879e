package gatewire.check.api;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.RestApi;
import java.util.stream.Stream;

/**
 * Finds keywords in models whose value JSON Schema draft 4 does not allow.
 *
 * <p>Evidence: the specification of draft 4, which AWS documents as the language of models. The
 * behavior of AWS for each wrong value is not recorded, so it is a warning.
 */
final class InvalidModelKeyword implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "invalid-model-keyword",
        "The deployment fails at the Model, or bodies are not validated as the schema says.",
        "A model's schema is in JSON Schema draft 4, which defines the values of each keyword.",
        Evidence.documented("Models and mapping templates; JSON Schema draft 4"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return ModelKeywords.of(api, problem -> !problem.isUnsupported()).entrySet().stream()
        .map(
            found ->
                finding("API '" + api.name() + "'")
                    .problem(
                        "'%s' %s; models: %s",
                        found.getKey().keyword(),
                        found.getKey().problem(),
                        ModelKeywords.shown(found.getValue()))
                    .fix("correct the schema by JSON Schema draft 4"));
  }
}
