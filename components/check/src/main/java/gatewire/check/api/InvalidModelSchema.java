package gatewire.check.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Model;
import gatewire.model.RestApi;
import java.util.stream.Stream;

/** Finds models without a schema, or with a schema that is not a JSON object. */
final class InvalidModelSchema implements Rule {

  /** In a separate class, so that programs without models do not load Jackson. */
  private static final class Json {
    static final ObjectReader READER =
        new JsonMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "invalid-model-schema",
        "The deployment fails at the Model.",
        "A model's schema is a JSON Schema, which is a JSON object.",
        Evidence.recorded("LocalStack's recordings of CreateModel"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.models().stream()
        .flatMap(model -> examine(finding("API '" + api.name() + "'"), model));
  }

  private static Stream<Finding> examine(Finding finding, Model model) {
    if (model.schema().isBlank()) {
      return Stream.of(
          finding
              .problem("model '%s' has no schema", model.name())
              .onAws("Model schema must have at least 1 property or array items defined")
              .fix(
                  "add a JSON Schema that describes the body, or use the model Empty, which every API has"));
    }
    return isObject(model.schema())
        ? Stream.empty()
        : Stream.of(
            finding
                .problem("the schema of model '%s' is not a JSON object", model.name())
                .onAws(
                    "Invalid model specified: Validation Result: warnings : [], errors : [Invalid model schema specified]")
                .fix("write a JSON Schema of draft 4, for example {\"type\":\"object\"}"));
  }

  private static boolean isObject(String schema) {
    try {
      return Json.READER.readTree(schema).isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
