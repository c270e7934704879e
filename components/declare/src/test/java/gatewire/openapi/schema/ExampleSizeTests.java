package gatewire.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples of schemas that describe gigabytes have a limited size. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExampleSizeTests {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode json(String text) throws Exception {
    return JSON.readTree(text);
  }

  /** Returns 40 schemas, each of which contains the next in a form. */
  private static JsonNode chain(String form) throws Exception {
    ObjectNode root = JSON.createObjectNode();
    for (int i = 0; i < 40; i++) {
      root.set("s" + i, json(form.replace("NEXT", "{\"$ref\": \"#/s%d\"}".formatted(i + 1))));
    }
    root.set("s40", json("{\"type\": \"string\", \"minLength\": 100}"));
    return root;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"properties\": {\"a\": NEXT, \"b\": NEXT}}",
        "{\"type\": \"array\", \"minItems\": 20, \"items\": NEXT}",
        "{\"anyOf\": [NEXT, NEXT]}",
        "{\"oneOf\": [{\"properties\": {\"a\": NEXT}}, {\"properties\": {\"b\": NEXT}}]}",
        "{\"allOf\": [NEXT, NEXT]}",
        "{\"allOf\": [{\"properties\": {\"a\": NEXT}}, {\"properties\": {\"b\": NEXT}}]}",
        "{\"additionalProperties\": NEXT, \"minProperties\": 1000000}"
      })
  void of_schemas_that_contain_each_other(String form) throws Exception {
    SchemaExample examples = new SchemaExample(chain(form));

    String example = examples.of(json("{\"$ref\": \"#/s0\"}")).map(JsonNode::toString).orElse("");
    assertThat(example).hasSizeLessThan(2_000_000);
    assertThat(examples.of(json("{\"type\": \"boolean\"}"))).hasToString("Optional[true]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      value = {
        "{\"type\": \"string\", \"minLength\": 2000000000} | 10004",
        "{\"type\": \"string\", \"minLength\": 9} | 14",
        "{\"type\": \"string\", \"pattern\": \"^a{2000000000}$\"} | 8",
        "{\"type\": \"string\", \"pattern\": \"^(a{9999}){9999}$\"} | 8",
        "{\"type\": \"string\", \"pattern\": \"^(x+x+)+y|x{30}$\"} | 5",
        "{\"type\": \"array\", \"minItems\": 2000000000, \"items\": {\"type\": \"null\"}} | 101",
        "{\"type\": \"number\", \"minimum\": 1e999} | 1",
        "{\"type\": \"integer\", \"multipleOf\": 1e-300, \"minimum\": 1e300} | 301"
      })
  void of_single_values(String schema, int length) throws Exception {
    assertThat(new SchemaExample(json("{}")).of(json(schema)).orElseThrow().toString())
        .hasSize(length);
  }

  @Test
  void that_the_author_wrote_are_kept() throws Exception {
    String text = "x".repeat(50_000);

    assertThat(new SchemaExample(json("{}")).of(json("{\"example\": \"%s\"}".formatted(text))))
        .hasToString("Optional[\"%s\"]".formatted(text));
  }
}
