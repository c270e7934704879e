package gatewire.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionPatternTests {

  @ParameterizedTest
  @CsvSource({
    "404, 404, true",
    "404, 4041, false",
    "4, 404, false",
    "4\\d{2}, 404, true",
    "4\\d{2}|5\\d{2}, 503, true",
    "'', 404, false"
  })
  void matches_only_the_whole_value(String regex, String value, boolean matches) {
    assertThat(new SelectionPattern(regex).matches(value)).isEqualTo(matches);
  }

  @Test
  void has_a_dot_that_does_not_match_a_line_break() {
    assertThat(new SelectionPattern("no.*").matches("no such pet\nat GetPet")).isFalse();
    assertThat(new SelectionPattern("no(\\n|.)*").matches("no such pet\nat GetPet")).isTrue();
  }

  @Nested
  class That_is_invalid {
    private final SelectionPattern pattern = new SelectionPattern("[404");

    @Test
    void returns_the_reason() {
      assertThat(pattern.problem()).contains("Unclosed character class near index 3");
      assertThat(new SelectionPattern("404").problem()).isEmpty();
    }

    @Test
    void matches_nothing_and_prints_unchanged() {
      assertThat(pattern.matches("[404")).isFalse();
      assertThat(pattern).hasToString("[404");
    }
  }

  @Nested
  class Of_an_integration_response {
    @Test
    void that_is_empty_is_absent() {
      assertThat(response("").isDefault()).isTrue();
      assertThat(response(""))
          .isEqualTo(
              new IntegrationResponse(
                  new StatusCode(200), Optional.empty(), Map.of(), Map.of(), Optional.empty()));
    }

    @Test
    void means_that_the_response_is_not_the_default() {
      assertThat(response("2\\d{2}").isDefault()).isFalse();
    }

    @Test
    void stays_when_added_headers_replace_others() {
      IntegrationResponse more =
          response("2\\d{2}")
              .withHeaders(Map.of("ETag", new Literal("a"), "Vary", new Literal("b")))
              .withHeaders(Map.of("ETag", new Literal("c")));

      assertThat(more.selectionPattern()).contains(new SelectionPattern("2\\d{2}"));
      assertThat(more.headers())
          .isEqualTo(Map.of("ETag", new Literal("c"), "Vary", new Literal("b")));
    }

    private static IntegrationResponse response(String pattern) {
      return new IntegrationResponse(
          new StatusCode(200),
          Optional.of(new SelectionPattern(pattern)),
          Map.of(),
          Map.of(),
          Optional.empty());
    }
  }

  @Test
  void declares_its_status_and_each_mapped_header_on_the_method() {
    IntegrationResponse response =
        new IntegrationResponse(
            new StatusCode(304),
            Optional.empty(),
            Map.of("Vary", new Literal("Origin"), "ETag", new ResponseSource.Header("ETag")),
            Map.of(),
            Optional.empty());

    MethodResponse declared = MethodResponse.declaring(response);

    assertThat(declared.status()).isEqualTo(new StatusCode(304));
    assertThat(List.copyOf(declared.headers())).isEqualTo(List.of("ETag", "Vary"));
  }
}
