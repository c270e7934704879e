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
  void a_start_matches_across_line_breaks_and_only_at_the_start() {
    ErrorPattern notFound = startingWith("[404]");

    assertThat(notFound.regex()).isEqualTo("\\[404\\][\\s\\S]*");
    assertThat(matches(notFound, TRACE)).isTrue();
    assertThat(matches(notFound, "[404]")).isTrue();
    assertThat(matches(notFound, "no [404]")).isFalse();
    assertThat(matches(notFound, "\n[404]")).isFalse();
    assertThat(matches(notFound, "4")).isFalse();
  }

  @Test
  void a_part_matches_on_whichever_line_it_stands() {
    ErrorPattern caused = containing("caused");

    assertThat(caused.regex()).isEqualTo("[\\s\\S]*caused[\\s\\S]*");
    assertThat(matches(caused, TRACE)).isTrue();
    assertThat(matches(caused, "caused")).isTrue();
    assertThat(matches(caused, "cause")).isFalse();
  }

  @Test
  void any_error_is_matched_and_a_success_which_has_no_message_is_not() {
    assertThat(any().regex()).isEqualTo("[\\s\\S]+");
    assertThat(matches(any(), TRACE)).isTrue();
    assertThat(matches(any(), "\n")).isTrue();
    assertThat(matches(any(), "")).isFalse();
  }

  @Test
  void an_expression_of_ones_own_is_taken_as_it_is_and_its_dot_stops_at_a_line_break() {
    ErrorPattern own = matching("\\[4\\d{2}\\].*");

    assertThat(own.regex()).isEqualTo("\\[4\\d{2}\\].*");
    assertThat(matches(own, "[404] no pet 7")).isTrue();
    assertThat(matches(own, TRACE)).isFalse();
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
  void each_character_stands_for_itself(String text) {
    assertThat(matches(startingWith(text), text + "\nmore")).isTrue();
    assertThat(matches(startingWith(text), "x" + text)).isFalse();
    assertThat(matches(containing(text), "before\n" + text + "\nafter")).isTrue();
  }

  @Test
  void two_as_one_match_what_either_matches() {
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
    void nothing_is_the_pattern_itself() {
      assertThat(any().except(List.of())).isEqualTo(any());
    }

    @Test
    void others_matches_what_none_of_them_does() {
      ErrorPattern rest = any().except(List.of(notFound, late));

      assertThat(matches(rest, "[500] broken\nat x")).isTrue();
      assertThat(matches(rest, "")).isFalse();
      assertThat(matches(rest, TRACE)).isFalse();
      assertThat(matches(rest, "[408]\ntimed out\n")).isFalse();
    }

    @Test
    void another_that_matches_a_part_only_still_matches() {
      assertThat(matches(any().except(List.of(matching("a"))), "ab")).isTrue();
      assertThat(matches(any().except(List.of(matching("a"))), "a\n")).isTrue();
      assertThat(matches(any().except(List.of(matching("a"))), "a")).isFalse();
    }

    @Test
    void an_alternative_takes_each_of_its_sides() {
      ErrorPattern rest = matching("a|b|c").except(List.of(matching("a|b")));

      assertThat(matches(rest, "a")).isFalse();
      assertThat(matches(rest, "b")).isFalse();
      assertThat(matches(rest, "c")).isTrue();
    }

    @Test
    void one_that_is_no_regular_expression_is_as_if_it_were_not_there() {
      assertThat(any().except(List.of(matching("[")))).isEqualTo(any());
      assertThat(any().except(List.of(matching("["), notFound)))
          .isEqualTo(any().except(List.of(notFound)));
    }

    @Test
    void a_flag_of_one_does_not_reach_the_others() {
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
