package gatewire.check.api;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidBinaryMediaTypeTests {

  private final Rule rule = new InvalidBinaryMediaType();

  static RestApi example() {
    return withBinaryMediaTypes("png");
  }

  private static RestApi withBinaryMediaTypes(String... types) {
    return api(get("/pets")).binaryMediaTypes(Set.of(types)).build();
  }

  @Nested
  class Finds {
    @Test
    void a_file_extension_instead_of_a_type() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              API 'pet-store': binary media type 'png' matches no payload
                fix: list each type with its subtype, for example image/png; image/* matches every image, */* matches everything""");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "*",
          "image/",
          "*/png",
          "image/p*",
          "im*/*",
          "image/png,image/jpeg",
          "image/png; q=1",
          " image/png"
        })
    void types_that_match_no_payload(String type) {
      assertThat(rule.examine(withBinaryMediaTypes(type))).hasSize(1);
    }

    @Test
    void each_of_several() {
      assertThat(rule.examine(withBinaryMediaTypes("png", "image/png", "gif"))).hasSize(2);
    }
  }

  @Nested
  class Ignores {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "image/png",
          "image/*",
          "*/*",
          "multipart/form-data",
          "application/vnd.ms-excel",
          "image/svg+xml"
        })
    void types_that_match_payloads(String type) {
      assertThat(rule.examine(withBinaryMediaTypes(type))).isEmpty();
    }
  }
}
