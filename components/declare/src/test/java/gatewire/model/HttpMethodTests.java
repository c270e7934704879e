package gatewire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpMethodTests {

  @ParameterizedTest
  @CsvSource({"GET, GET", "get, GET", "Any, ANY", "options, OPTIONS"})
  void is_parsed_in_any_case(String text, HttpMethod method) {
    assertThat(HttpMethod.parse(text)).isEqualTo(method);
  }

  @Test
  void is_invalid_if_API_Gateway_does_not_support_it() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HttpMethod.parse("TRACE"))
        .withMessage(
            "HTTP method 'TRACE' is not one of GET, PUT, POST, DELETE, PATCH, OPTIONS, HEAD, ANY");
  }
}
