package gatewire.check.api;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Model;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidModelKeywordTests {

  private final Rule rule = new InvalidModelKeyword();

  static RestApi example() {
    return of("{\"properties\":{\"age\":{\"type\":\"number\",\"exclusiveMinimum\":0}}}");
  }

  private static RestApi of(String schema) {
    return api(get("/pets")).model(Model.json("Pet", schema)).build();
  }

  @Test
  void finds_an_exclusive_bound_of_a_newer_draft() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            API 'pet-store': 'exclusiveMinimum' is 0, but in draft 4 it is true or false beside minimum; models: Pet/properties/age
              fix: correct the schema by JSON Schema draft 4""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"type\":\"float\"} | 'type' is 'float', which is not a type of JSON;",
        "{\"type\":[\"string\",\"any\"]} | 'type' must be a type of JSON;",
        "{\"required\":[]} | 'required' is an empty list, which draft 4 does not allow: remove it;",
        "{\"required\":true} | 'required' must be a list of different property names, beside properties;",
        "{\"required\":[\"a\",\"a\"]} | 'required' must be a list of different property names",
        "{\"enum\":[]} | 'enum' must be a list with a value;",
        "{\"enum\":\"a\"} | 'enum' must be a list with a value;",
        "{\"oneOf\":{}} | 'oneOf' must be a list with a schema;",
        "{\"properties\":[\"a\"]} | 'properties' must be an object;",
        "{\"items\":\"string\"} | 'items' must be a schema or a list of schemas;",
        "{\"additionalProperties\":\"false\"} | 'additionalProperties' must be true, false or a schema;",
        "{\"minLength\":\"1\"} | 'minLength' must be a whole number of at least 0;",
        "{\"maxItems\":-1} | 'maxItems' must be a whole number of at least 0;",
        "{\"maximum\":\"9\"} | 'maximum' must be a number;",
        "{\"exclusiveMaximum\":true} | 'exclusiveMaximum' must have maximum beside it;",
        "{\"pattern\":\"[a-\"} | 'pattern' is '[a-', which is not a regular expression (",
        "{\"pattern\":\"(a\"} | 'pattern' is '(a', which is not a regular expression (Unclosed group",
        "{\"pattern\":\"*a\"} | 'pattern' is '*a', which is not a regular expression (Dangling"
      })
  void finds_wrong_values(String schema, String problem) {
    assertThat(rule.examine(of(schema))).singleElement().asString().contains(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":[\"string\",\"null\"],\"pattern\":\"^[a-z[\\\\]&&]+\\\\/[^]\\\\-\\\\_$\"}",
        "{\"required\":[\"a\"],\"minimum\":0,\"exclusiveMinimum\":true,\"minLength\":1.0}",
        "{\"properties\":{\"required\":{\"type\":\"boolean\"},\"type\":{\"enum\":[1]}}}",
        "{\"items\":[{}],\"additionalItems\":false,\"dependencies\":{\"a\":[\"b\"]}}"
      })
  void accepts_draft_4(String schema) {
    assertThat(rule.examine(of(schema))).isEmpty();
  }
}
