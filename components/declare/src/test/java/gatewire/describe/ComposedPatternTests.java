package gatewire.describe;

import static gatewire.describe.MessagePattern.ANY;
import static gatewire.describe.MessagePattern.containing;
import static gatewire.describe.MessagePattern.either;
import static gatewire.describe.MessagePattern.except;
import static gatewire.describe.MessagePattern.startingWith;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.SelectionPattern;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposedPatternTests {

  private static String description(String regex) {
    return ComposedPattern.describe(new SelectionPattern(regex)).orElse("as it is");
  }

  @Test
  void are_described_by_how_a_message_is_matched() {
    assertThat(description(startingWith("[404]"))).isEqualTo("startingWith(\"[404]\")");
    assertThat(description(containing("timed out"))).isEqualTo("containing(\"timed out\")");
    assertThat(description(ANY)).isEqualTo("any()");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[404] a|b", "\\d", "^$.*+?(){}", "\"quoted\"", "", "Ünïcode\n"})
  void contain_the_string_that_was_composed(String text) {
    String java = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");

    assertThat(description(startingWith(text))).isEqualTo("startingWith(\"" + java + "\")");
    assertThat(description(except(startingWith(text), List.of(startingWith(text), ANY))))
        .isEqualTo("startingWith(\"" + java + "\")");
  }

  @Test
  void omit_the_expressions_that_keep_patterns_apart() {
    List<String> others = List.of(startingWith("[404]"), "a(?:)\\z)b", "[");

    assertThat(description(except(containing("gone"), others))).isEqualTo("containing(\"gone\")");
    assertThat(description(except("\\[4\\d{2}\\].*", others)))
        .isEqualTo("matching(\"\\\\[4\\\\d{2}\\\\].*\")");
    assertThat(ComposedPattern.authored(new SelectionPattern(except("[410", others))).regex())
        .isEqualTo("[410");
  }

  @Test
  void are_described_as_joined_if_they_were_joined() {
    String pattern = either(either(startingWith("a"), containing("b|c")), "(?i)d.*");

    assertThat(description(pattern))
        .isEqualTo("startingWith(\"a\").or(containing(\"b|c\")).or(matching(\"(?i)d.*\"))");
    assertThat(description(except(pattern, List.of("x")))).isEqualTo(description(pattern));
    assertThat(description("403|404")).isEqualTo("status 403 or 404");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"404", "4\\d{2}", "", "(a|b)", "a|b", "a.*", "[404", "(?!(?:a", "(?!(?:a)\\z)b"})
  void have_no_description_if_the_author_wrote_the_expression(String regex) {
    assertThat(ComposedPattern.describe(new SelectionPattern(regex))).isEmpty();
    assertThat(ComposedPattern.authored(new SelectionPattern(regex)).regex()).isEqualTo(regex);
  }
}
