package gatewire.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import gatewire.openapi.document.DocumentText;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaExampleTests {

  private static JsonNode json(String text) {
    try {
      return DocumentText.JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  private static String example(String schemas, String schema) {
    JsonNode root = json("{\"components\":{\"schemas\":" + schemas + "}}");
    return new SchemaExample(root).of(json(schema)).map(JsonNode::toString).orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'string'} | 'string'",
        "{'type':'string','minLength':8,'maxLength':9} | 'stringstr'",
        "{'type':'string','maxLength':3} | 'str'",
        "{'type':'string','format':'date-time'} | '2024-01-31T12:00:00Z'",
        "{'type':'string','format':'uuid'} | '00000000-0000-4000-8000-000000000000'",
        "{'type':'string','enum':['a','b']} | 'a'",
        "{'type':'string','default':'x','example':'y'} | 'y'",
        "{'type':'string','default':'x'} | 'x'",
        "{'type':'integer'} | 1",
        "{'type':'integer','minimum':5,'exclusiveMinimum':true} | 6",
        "{'type':'integer','minimum':-3} | -3",
        "{'type':'integer','maximum':-5} | -5",
        "{'type':'integer','multipleOf':7} | 7",
        "{'type':'integer','minimum':8,'multipleOf':7} | 14",
        "{'type':'number','maximum':0.5,'minimum':0.25} | 0.25",
        "{'type':'boolean'} | true",
        "{'type':'array','items':{'type':'integer'},'minItems':2} | [1,1]",
        "{'type':'array','items':{'type':'integer'},'minItems':2,'uniqueItems':true} | [1,2]",
        "{'type':'array','maxItems':0,'items':{}} | []",
        "{'type':'object','properties':{'a':{'type':'boolean'},'b':{'type':'string'}}} | {'a':true,'b':'string'}",
        "{'type':'object','properties':{'a':{'type':'string','writeOnly':true}}} | {}",
        "{'type':'object','additionalProperties':{'type':'integer'}} | {'property1':1}",
        "{'properties':{'a':{}}} | {'a':{}}",
        "{'oneOf':[{'type':'integer'},{'type':'string'}]} | 1",
        "{'allOf':[{'properties':{'a':{'example':1}}},{'properties':{'b':{'example':2}}}]} | {'a':1,'b':2}",
        "{'allOf':[{'example':{'a':1}}]} | {'a':1}",
        "{'allOf':[{'example':{'a':1},'properties':{'a':{'example':3}}},{'properties':{'b':{'example':2}}}]} | {'a':3,'b':2}",
        "{'anyOf':[{'properties':{'b':{'example':2}}}],'properties':{'a':{'example':1}}} | {'b':2,'a':1}",
        "{'type':['null','string']} | null"
      })
  void is_a_value_that_the_schema_allows(String schema, String expected) {
    assertThat(example("{}", schema.replace('\'', '"'))).isEqualTo(expected.replace('\'', '"'));
  }

  @Test
  void a_schema_that_contains_itself_has_a_finite_example() {
    String schemas =
        """
        {"Pet": {"type": "object", "properties": {
          "name": {"type": "string"},
          "mother": {"$ref": "#/components/schemas/Pet"},
          "children": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}}}}}""";

    assertThat(example(schemas, "{\"$ref\":\"#/components/schemas/Pet\"}"))
        .isEqualTo("{\"name\":\"string\",\"children\":[]}");
  }

  @Test
  void an_alternative_that_contains_itself_is_skipped_for_a_finite_one() {
    String schemas =
        """
        {"List": {"oneOf": [{"$ref": "#/components/schemas/List"}, {"type": "integer"}]}}""";

    assertThat(example(schemas, "{\"$ref\":\"#/components/schemas/List\"}")).isEqualTo("1");
  }

  @Test
  void examples_of_media_types_have_priority() {
    SchemaExample examples = new SchemaExample(json("{}"));

    assertThat(
            examples.body(
                "application/json",
                json("{\"examples\":{\"x\":{\"value\":{\"a\":1}}},\"schema\":{\"example\":2}}")))
        .isEqualTo("{\"a\":1}");
    assertThat(examples.body("application/json", json("{\"example\":\"{\\\"a\\\":1}\"}")))
        .isEqualTo("{\"a\":1}");
    assertThat(examples.body("application/json", json("{\"example\":\"text\"}")))
        .isEqualTo("\"text\"");
    assertThat(examples.body("text/plain", json("{\"example\":\"text\"}"))).isEqualTo("text");
    assertThat(examples.body("image/png", json("{}"))).isEmpty();
    assertThat(examples.body("application/problem+json", json("{}"))).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[a-z]+-\\d+$",
        "[0-9]{15}",
        "^(GET|PUT)$",
        "^\\+?[1-9]\\d{1,14}$",
        "^(?:a|b){2,}[^a-z]$",
        "(?<year>\\d{4})-\\d{2}",
        "^[A-Z]{3}_\\w+\\s?x*$",
        "^[\\w.-]+@example\\.com$"
      })
  void a_pattern_is_matched(String pattern) {
    assertThat(PatternExample.of(pattern)).containsPattern(pattern).isNotEqualTo("string");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?=a)b", "[", "a{", "(?!x)\\p{L}"})
  void an_unsupported_pattern_has_a_plain_string(String pattern) {
    assertThat(PatternExample.of(pattern)).isEqualTo("string");
  }

  @Test
  void numbers_keep_their_digits() {
    JsonNode value = new SchemaExample(json("{}")).of(json("{\"example\":1.50}")).orElseThrow();

    assertThat(value.decimalValue()).isEqualTo(new BigDecimal("1.50"));
  }
}
