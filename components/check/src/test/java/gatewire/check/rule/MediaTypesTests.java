package gatewire.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class MediaTypesTests {

  @ParameterizedTest
  @ValueSource(
      strings = {"image/png", "IMAGE/PNG", "application/zip; a=b", "video/mp4", "font/ttf"})
  void bytes(String type) {
    assertThat(MediaTypes.isBytes(type)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image/svg+xml",
        "application/json",
        "text/plain",
        "multipart/form-data",
        "png",
        ""
      })
  void what_may_be_text(String type) {
    assertThat(MediaTypes.isBytes(type)).isFalse();
  }

  @Test
  void what_an_ending_stands_for_is_bytes() {
    assertThat(MediaTypes.ofBytesNamed("PNG")).hasValue("image/png");
    assertThat(MediaTypes.ofBytesNamed("txt")).isEmpty();
  }
}
