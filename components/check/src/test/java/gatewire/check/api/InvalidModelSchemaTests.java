package gatewire.check.api;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Model;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidModelSchemaTests {

  private final Rule rule = new InvalidModelSchema();

  static RestApi example() {
    return withModel(Model.json("Pet", ""));
  }

  private static RestApi withModel(Model model) {
    return api(get("/pets")).model(model).build();
  }

  @Nested
  class Finds {
    @Test
    void a_model_without_a_schema() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              API 'pet-store': model 'Pet' has no schema
                AWS: Model schema must have at least 1 property or array items defined
                fix: add a JSON Schema that describes the body, or use the model Empty, which every API has""");
    }

    @Test
    void a_model_without_a_schema_for_XML_too() {
      assertThat(rule.examine(withModel(new Model("Pet", "application/xml", " \n")))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"object\"", "{} {}", "[]", "true", "type: object"})
    void a_schema_that_is_not_a_JSON_object(String schema) {
      assertThat(rule.examine(withModel(Model.json("Pet", schema))))
          .singleElement()
          .asString()
          .contains(
              "the schema of model 'Pet' is not a JSON object", "Invalid model schema specified");
    }
  }

  @Nested
  class Ignores {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "{}",
          "{\"$schema\":\"http://json-schema.org/draft-04/schema#\",\"title\":\"Empty Schema\",\"type\":\"object\"}",
          "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}",
          "{\"enum\":[\"cat\",\"dog\"]}"
        })
    void schemas_that_AWS_is_not_known_to_reject(String schema) {
      assertThat(rule.examine(withModel(Model.json("Pet", schema)))).isEmpty();
    }
  }
}
