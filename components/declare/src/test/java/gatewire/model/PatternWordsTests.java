package gatewire.model;

import static gatewire.model.MessagePattern.ANY;
import static gatewire.model.MessagePattern.containing;
import static gatewire.model.MessagePattern.either;
import static gatewire.model.MessagePattern.except;
import static gatewire.model.MessagePattern.startingWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternWordsTests {

  private static String words(String regex) {
    return new SelectionPattern(regex).words().orElse("as it is");
  }

  @Test
  void tell_how_a_message_is_matched() {
    assertThat(words(startingWith("[404]"))).isEqualTo("startingWith(\"[404]\")");
    assertThat(words(containing("timed out"))).isEqualTo("containing(\"timed out\")");
    assertThat(words(ANY)).isEqualTo("any()");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[404] a|b", "\\d", "^$.*+?(){}", "\"quoted\"", "", "Ünïcode\n"})
  void give_every_text_back(String text) {
    String java = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");

    assertThat(words(startingWith(text))).isEqualTo("startingWith(\"" + java + "\")");
    assertThat(words(except(startingWith(text), List.of(startingWith(text), ANY))))
        .isEqualTo("startingWith(\"" + java + "\")");
  }

  @Test
  void leave_out_what_keeps_patterns_apart() {
    List<String> others = List.of(startingWith("[404]"), "a(?:)\\z)b", "[");

    assertThat(words(except(containing("gone"), others))).isEqualTo("containing(\"gone\")");
    assertThat(words(except("\\[4\\d{2}\\].*", others)))
        .isEqualTo("matching(\"\\\\[4\\\\d{2}\\\\].*\")");
    assertThat(new SelectionPattern(except("[410", others)).own().regex()).isEqualTo("[410");
  }

  @Test
  void join_what_was_joined() {
    String pattern = either(either(startingWith("a"), containing("b|c")), "(?i)d.*");

    assertThat(words(pattern))
        .isEqualTo("startingWith(\"a\").or(containing(\"b|c\")).or(matching(\"(?i)d.*\"))");
    assertThat(words(except(pattern, List.of("x")))).isEqualTo(words(pattern));
    assertThat(words("403|404")).isEqualTo("status 403 or 404");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"404", "4\\d{2}", "", "(a|b)", "a|b", "a.*", "[404", "(?!(?:a", "(?!(?:a)\\z)b"})
  void are_none_where_the_author_wrote_the_expression(String regex) {
    assertThat(new SelectionPattern(regex).words()).isEmpty();
    assertThat(new SelectionPattern(regex).own().regex()).isEqualTo(regex);
  }
}
