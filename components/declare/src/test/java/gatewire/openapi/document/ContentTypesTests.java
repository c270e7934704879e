package gatewire.openapi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypesTests {

  @ParameterizedTest
  @CsvSource({
    "application/json, application/json, true",
    "text/json, text/json, true",
    "application/problem+json; charset=utf-8, application/problem+json, true",
    "*/*, application/json, true",
    "application/*, application/json, true",
    "text/*, text/plain, false",
    "application/jsonlines, application/jsonlines, false",
  })
  void are_replaced_by_a_single_type(String written, String single, boolean json) {
    assertThat(ContentTypes.single(written)).contains(single);
    assertThat(ContentTypes.isJson(single)).isEqualTo(json);
  }

  @Test
  void of_a_family_have_no_single_type() {
    assertThat(ContentTypes.single("image/*")).isEmpty();
    assertThat(ContentTypes.single("application/*+json")).isEmpty();
  }

  @Test
  void have_priority_over_a_wildcard() {
    Map<String, Integer> types = new LinkedHashMap<>();
    types.put("*/*", 1);
    types.put("application/json", 2);
    types.put("image/*", 3);

    assertThat(ContentTypes.singles(types)).isEqualTo(Map.of("application/json", 2));
  }
}
