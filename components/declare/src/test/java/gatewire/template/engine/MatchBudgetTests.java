package gatewire.template.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MatchBudgetTests {

  private static final Pattern ENDLESS = Pattern.compile("a*a*a*a*a*a*a*a*b");
  private static final String LONG = "a".repeat(200);

  /** More than anything below needs that ends at all. */
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final MatchBudget budget = new MatchBudget(Duration.ofMillis(20));

  @Test
  void matches_fast_expressions() {
    MatchBudget large = new MatchBudget(MINUTE);
    assertThat(large.matches(ENDLESS, "aab")).isTrue();
    assertThat(large.matches(ENDLESS, "aabc")).isFalse();
    assertThat(large.finds(ENDLESS, "caabc")).isTrue();
    assertThat(large.finds(ENDLESS, "c")).isFalse();
  }

  @Test
  void stops_slow_expressions() {
    assertThatThrownBy(() -> budget.matches(ENDLESS, LONG))
        .isInstanceOfSatisfying(
            MatchBudget.Undecided.class, undecided -> assertThat(undecided.isTime()).isTrue())
        .hasMessage("the expression 'a*a*a*a*a*a*a*a*b' takes more than 20 ms");
    assertThatThrownBy(() -> new MatchBudget(Duration.ofMillis(20)).finds(ENDLESS, LONG))
        .isInstanceOf(MatchBudget.Undecided.class);
  }

  @Test
  void limits_the_total_time_of_all_matches() {
    String some = "a".repeat(10); // about 40,000 ways to match
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 10_000; i++) {
                budget.matches(ENDLESS, some);
              }
            })
        .isInstanceOf(MatchBudget.Undecided.class);
  }

  @Test
  void stops_deep_recursion() {
    assertThatThrownBy(
            () ->
                new MatchBudget(MINUTE).matches(Pattern.compile("(\\n|.)+"), "x".repeat(1_000_000)))
        .isInstanceOfSatisfying(
            MatchBudget.Undecided.class, undecided -> assertThat(undecided.isTime()).isFalse())
        .hasMessageEndingWith("recurses too deeply");
  }
}
