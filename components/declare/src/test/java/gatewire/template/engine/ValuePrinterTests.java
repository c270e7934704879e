package gatewire.template.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.minidev.json.JSONArray;
import net.minidev.json.JSONObject;
import net.minidev.json.JSONStyle;
import net.minidev.json.JSONValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuePrinterTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":[1,{\"b\":null}],\"c\":{\"d\":[[]]}}",
        "[1,1.0,1e3,-0.5,12345678901234567890,1.23456789012345678901234,true,false,null,\"\"]",
        "[\"/\\\"\\\\\\b\\f\\n\\r\\t\"]",
        "{\"k/\\\"\":\"</script>\"}"
      })
  void prints_json_as_json_smart_does(String json) {
    assertAsJsonSmart(JSONValue.parse(json));
  }

  @Test
  void escapes_each_character_as_json_smart_does() {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < 0x2200; c++) {
      all.append(c);
    }
    JSONArray array = new JSONArray();
    array.add(all.toString());

    assertAsJsonSmart(array);
  }

  private static void assertAsJsonSmart(Object value) {
    String asJsonPathPrints =
        value instanceof JSONArray array
            ? JSONArray.toJSONString(array, JSONStyle.LT_COMPRESS)
            : JSONObject.toJSONString(((JSONObject) value), JSONStyle.LT_COMPRESS);
    assertThat(ValuePrinter.json(value)).isEqualTo(asJsonPathPrints);
    if (value instanceof JSONArray array) {
      assertThat(ValuePrinter.text(array)).isEqualTo(array.toString());
    }
  }

  @Test
  void prints_values_that_templates_create_like_java() {
    Object value = Map.of("a", List.of(1, "b", Map.of("c", 1.5)));

    assertThat(ValuePrinter.text(value)).isEqualTo(value.toString());
  }
}
