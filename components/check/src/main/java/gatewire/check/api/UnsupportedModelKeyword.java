package gatewire.check.api;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.RestApi;
import java.util.stream.Stream;

/**
 * Finds keywords in models that JSON Schema draft 4 does not have.
 *
 * <p>Evidence: six independent reports with AWS's message, and AWS's documentation for some
 * keywords. It is a warning because an import of a document may omit such a keyword.
 */
final class UnsupportedModelKeyword implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "unsupported-model-keyword",
        "The deployment fails at the Model, or bodies are not validated against the keyword.",
        "A model's schema is in JSON Schema draft 4, and API Gateway supports no keyword that draft 4 does not have.",
        Evidence.reported(
            "six reports with AWS's message, among them aws-api-gateway-developer-portal issue 571"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return ModelKeywords.of(api, SchemaProblem::isUnsupported).entrySet().stream()
        .map(
            found ->
                finding("API '" + api.name() + "'")
                    .problem(
                        "'%s' %s; models: %s",
                        found.getKey().keyword(),
                        found.getKey().problem(),
                        ModelKeywords.shown(found.getValue()))
                    .onAws(
                        "Invalid model schema specified. Unsupported keyword(s): [\"%s\"]",
                        found.getKey().keyword())
                    .fix("remove '%s', or write it with draft 4", found.getKey().keyword()));
  }
}
