package gatewire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests both sides of a request mapping: a parameter of the client's request and one of the
 * backend's.
 */
class ParameterTests {

  @ParameterizedTest
  @ValueSource(strings = {"path.petId", "querystring.page", "header.X-Caption", "header.a.b"})
  void is_parsed_and_printed_on_both_sides(String parameter) {
    assertThat(RequestParameter.parse("method.request." + parameter))
        .hasToString("method.request." + parameter);
    assertThat(IntegrationParameter.parse("integration.request." + parameter))
        .hasToString("integration.request." + parameter);
  }

  @Test
  void may_have_a_colon_in_its_name() {
    assertThat(RequestParameter.parse("method.request.querystring.ns:x").name()).isEqualTo("ns:x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "method.request.header",
        "method.request.header.",
        "method.request.cookie.session",
        "method.request.multivalueheader.Accept",
        "integration.request.header.Accept",
        "header.Accept",
        ""
      })
  void is_rejected_with_the_allowed_forms(String expression) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestParameter.parse(expression))
        .withMessage(
            "'%s' is not a parameter: write method.request. followed by path., querystring. or header. and a name of letters,"
                + " digits, : . _ $ -",
            expression);
  }

  @Test
  void of_the_backend_has_a_short_form_for_each_location() {
    assertThat(
            Stream.of(
                IntegrationParameter.path("key"),
                IntegrationParameter.querystring("page"),
                IntegrationParameter.header("Range")))
        .extracting(IntegrationParameter::expression)
        .containsExactly(
            "integration.request.path.key",
            "integration.request.querystring.page",
            "integration.request.header.Range");
  }

  @Test
  void sorts_by_location_and_then_by_name() {
    assertThat(
            Stream.of("header.a", "path.b", "querystring.a", "path.a")
                .map(text -> RequestParameter.parse("method.request." + text))
                .sorted())
        .extracting(RequestParameter::expression)
        .containsExactly(
            "method.request.path.a",
            "method.request.path.b",
            "method.request.querystring.a",
            "method.request.header.a");
  }
}
