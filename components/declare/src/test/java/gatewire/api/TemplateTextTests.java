package gatewire.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextTests {

  private static final String SIGNS = "#set($dollar = '$')#set($hash = '#')";

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "two\nlines\n", "\"'{}[]\\ \\\\n", "größe 😺"})
  void text_without_special_characters_does_not_change(String text) {
    assertThat(TemplateText.of(text)).isEqualTo(text);
  }

  @Test
  void special_characters_come_from_variables() {
    assertThat(TemplateText.of("$5 #1 ${x} #[[y]]# ##"))
        .isEqualTo(SIGNS + "${dollar}5 ${hash}1 ${dollar}{x} ${hash}[[y]]${hash} ${hash}${hash}");
  }

  @Test
  void a_backslash_before_a_special_character_is_doubled() {
    assertThat(TemplateText.of("C:\\$x \\\\#y \\n$"))
        .isEqualTo(SIGNS + "C:\\\\${dollar}x \\\\\\\\${hash}y \\n${dollar}");
  }
}
