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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsupportedModelKeywordTests {

  private final Rule rule = new UnsupportedModelKeyword();

  static RestApi example() {
    return of(
        "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\",\"example\":\"Rex\"}}}");
  }

  private static RestApi of(String schema) {
    return api(get("/pets")).model(Model.json("Pet", schema)).build();
  }

  @Nested
  class Finds {
    @Test
    void an_example_of_a_property() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              API 'pet-store': 'example' is not a keyword of JSON Schema draft 4; models: Pet/properties/name
                AWS: Invalid model schema specified. Unsupported keyword(s): ["example"]
                fix: remove 'example', or write it with draft 4""");
    }

    @Test
    void the_same_keyword_of_several_models_once() {
      var api = api(get("/pets"));
      for (String name : "A B C D".split(" ")) {
        api.model(Model.json(name, "{\"type\":\"object\",\"nullable\":true}"));
      }

      assertThat(rule.examine(api.build()))
          .singleElement()
          .asString()
          .contains(
              "'nullable' is not a keyword of JSON Schema draft 4; models: A, B, C and 1 more");
    }

    @ParameterizedTest
    @CsvSource({
      "propertys,properties",
      "Required,required",
      "addtionalProperties,additionalProperties",
      "minlength,minLength",
      "const,enum"
    })
    void a_misspelt_or_newer_keyword_with_the_right_one(String wrong, String right) {
      assertThat(rule.examine(of("{\"type\":\"object\",\"" + wrong + "\":{}}")))
          .singleElement()
          .asString()
          .contains(
              "'%s' is not a keyword of JSON Schema draft 4 (write %s)".formatted(wrong, right));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"items\":{\"readOnly\":true}}",
          "{\"items\":[{},{\"readOnly\":true}]}",
          "{\"allOf\":[{\"readOnly\":true}]}",
          "{\"additionalProperties\":{\"readOnly\":true}}",
          "{\"definitions\":{\"a\":{\"readOnly\":true}}}",
          "{\"patternProperties\":{\"a\":{\"not\":{\"readOnly\":true}}}}"
        })
    void a_keyword_in_each_inner_schema(String schema) {
      assertThat(rule.examine(of(schema))).hasSize(1);
    }
  }

  @Nested
  class Ignores {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"properties\":{\"example\":{\"type\":\"string\"},\"discriminator\":{}}}",
          "{\"definitions\":{\"D\":{\"type\":\"string\"}},\"properties\":{\"a\":{\"$ref\":\"#/definitions/D\"}}}",
          "{\"enum\":[{\"example\":1}],\"default\":{\"example\":1}}",
          "{\"$schema\":\"http://json-schema.org/draft-04/schema#\",\"id\":\"a\",\"title\":\"t\"}",
          "{\"x-note\":\"extension\"}",
          "[\"another rule reports it\"]",
          "not JSON"
        })
    void schemas_of_draft_4(String schema) {
      assertThat(rule.examine(of(schema))).isEmpty();
    }
  }
}
