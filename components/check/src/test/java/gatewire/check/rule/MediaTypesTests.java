package gatewire.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class MediaTypesTests {

  @ParameterizedTest
  @ValueSource(
      strings = {"image/png", "IMAGE/PNG", "application/zip; a=b", "video/mp4", "font/ttf"})
  void binary_types(String type) {
    assertThat(MediaTypes.isBinary(type)).isTrue();
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
  void types_that_may_be_text(String type) {
    assertThat(MediaTypes.isBinary(type)).isFalse();
  }

  @Test
  void maps_file_extensions_to_binary_types() {
    assertThat(MediaTypes.binaryTypeOf("PNG")).hasValue("image/png");
    assertThat(MediaTypes.binaryTypeOf("txt")).isEmpty();
  }
}
