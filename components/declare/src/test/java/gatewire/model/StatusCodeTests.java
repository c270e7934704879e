package gatewire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCodeTests {

  @ParameterizedTest
  @ValueSource(ints = {100, 200, 599})
  void is_a_number_from_100_to_599(int value) {
    assertThat(StatusCode.parse(String.valueOf(value)))
        .isEqualTo(new StatusCode(value))
        .hasToString(String.valueOf(value));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 99, 600, 1000})
  void rejects_other_numbers(int value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StatusCode(value))
        .withMessage("status '%s' is not an HTTP status: write one from 100 to 599", value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4xx", "0404", " 200", "default", "٤٠٤"})
  void rejects_other_strings(String text) {
    assertThat(StatusCode.isAllowed(text)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StatusCode.parse(text))
        .withMessage("status '%s' is not an HTTP status: write one from 100 to 599", text);
  }

  @Test
  void is_an_error_from_400_on() {
    assertThat(new StatusCode(399).isError()).isFalse();
    assertThat(new StatusCode(400).isError()).isTrue();
  }

  @Test
  void sorts_by_its_number() {
    assertThat(Stream.of(500, 200, 404).map(StatusCode::new).sorted())
        .extracting(StatusCode::value)
        .containsExactly(200, 404, 500);
  }
}
