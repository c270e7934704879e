package gatewire.api;

import static gatewire.api.ErrorPattern.any;
import static gatewire.api.ErrorPattern.containing;
import static gatewire.api.ErrorPattern.matching;
import static gatewire.api.ErrorPattern.startingWith;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.SelectionPattern;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPatternTests {

  private static final String TRACE =
      "[404] no pet 7\n  at Pets.get(Pets.java:12)\r\n\u2028 caused";

  @Test
  void a_prefix_matches_across_line_breaks_and_only_at_the_start() {
    ErrorPattern notFound = startingWith("[404]");

    assertThat(notFound.regex()).isEqualTo("\\[404\\][\\s\\S]*");
    assertThat(matches(notFound, TRACE)).isTrue();
    assertThat(matches(notFound, "[404]")).isTrue();
    assertThat(matches(notFound, "no [404]")).isFalse();
    assertThat(matches(notFound, "\n[404]")).isFalse();
    assertThat(matches(notFound, "4")).isFalse();
  }

  @Test
  void a_part_matches_on_every_line() {
    ErrorPattern caused = containing("caused");

    assertThat(caused.regex()).isEqualTo("[\\s\\S]*caused[\\s\\S]*");
    assertThat(matches(caused, TRACE)).isTrue();
    assertThat(matches(caused, "caused")).isTrue();
    assertThat(matches(caused, "cause")).isFalse();
  }

  @Test
  void any_matches_every_error_but_not_a_success_without_message() {
    assertThat(any().regex()).isEqualTo("[\\s\\S]+");
    assertThat(matches(any(), TRACE)).isTrue();
    assertThat(matches(any(), "\n")).isTrue();
    assertThat(matches(any(), "")).isFalse();
  }

  @Test
  void a_custom_expression_is_unchanged_and_its_dot_does_not_match_line_breaks() {
    ErrorPattern custom = matching("\\[4\\d{2}\\].*");

    assertThat(custom.regex()).isEqualTo("\\[4\\d{2}\\].*");
    assertThat(matches(custom, "[404] no pet 7")).isTrue();
    assertThat(matches(custom, TRACE)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\.[]{}()*+-?^$|",
        "a&&[b]",
        "\\Qa\\E",
        "(?i)x",
        "größe 😺",
        "#x y",
        "\n",
        "<a/>"
      })
  void each_character_is_matched_literally(String text) {
    assertThat(matches(startingWith(text), text + "\nmore")).isTrue();
    assertThat(matches(startingWith(text), "x" + text)).isFalse();
    assertThat(matches(containing(text), "before\n" + text + "\nafter")).isTrue();
  }

  @Test
  void or_matches_what_either_pattern_matches() {
    ErrorPattern both = startingWith("[404]").or(matching("(?i)not found"));

    assertThat(both.regex()).isEqualTo("(?:\\[404\\][\\s\\S]*)|(?:(?i)not found)");
    assertThat("[404] gone").matches(both.regex());
    assertThat("NOT FOUND").matches(both.regex());
    assertThat("[500]").doesNotMatch(both.regex());
  }

  @Nested
  class Except {
    private final ErrorPattern notFound = startingWith("[404]");
    private final ErrorPattern late = containing("timed out");

    @Test
    void no_other_pattern_is_the_pattern_itself() {
      assertThat(any().except(List.of())).isEqualTo(any());
    }

    @Test
    void others_matches_what_they_do_not_match() {
      ErrorPattern rest = any().except(List.of(notFound, late));

      assertThat(matches(rest, "[500] broken\nat x")).isTrue();
      assertThat(matches(rest, "")).isFalse();
      assertThat(matches(rest, TRACE)).isFalse();
      assertThat(matches(rest, "[408]\ntimed out\n")).isFalse();
    }

    @Test
    void a_pattern_for_a_part_still_matches_the_rest() {
      assertThat(matches(any().except(List.of(matching("a"))), "ab")).isTrue();
      assertThat(matches(any().except(List.of(matching("a"))), "a\n")).isTrue();
      assertThat(matches(any().except(List.of(matching("a"))), "a")).isFalse();
    }

    @Test
    void an_alternative_excludes_both_of_its_sides() {
      ErrorPattern rest = matching("a|b|c").except(List.of(matching("a|b")));

      assertThat(matches(rest, "a")).isFalse();
      assertThat(matches(rest, "b")).isFalse();
      assertThat(matches(rest, "c")).isTrue();
    }

    @Test
    void an_invalid_regular_expression_is_ignored() {
      assertThat(any().except(List.of(matching("[")))).isEqualTo(any());
      assertThat(any().except(List.of(matching("["), notFound)))
          .isEqualTo(any().except(List.of(notFound)));
    }

    @Test
    void a_flag_does_not_apply_to_the_other_patterns() {
      ErrorPattern rest = any().except(List.of(matching("(?i)gone"), matching("late")));

      assertThat(matches(rest, "GONE")).isFalse();
      assertThat(matches(rest, "LATE")).isTrue();
      assertThat(matches(rest, "late")).isFalse();
    }
  }

  private static boolean matches(ErrorPattern pattern, String message) {
    return new SelectionPattern(pattern.regex()).matches(message);
  }
}
