package gatewire.check.stage;

import static gatewire.check.fixture.ApiFixtures.get;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Finding;
import gatewire.model.Stage;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InvalidStageVariableTests {

  /** Returns one finding of each kind for the rules document. */
  static Stream<Finding> examples() {
    return examine(Map.of("back-end", "a"));
  }

  private static Stream<Finding> examine(Map<String, String> variables) {
    return new InvalidStageVariable()
        .examine(get("/pets").api(), Stage.builder("dev").variables(variables).build());
  }

  private static Map<String, String> variables(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "variable" + i)
        .collect(toMap(Function.identity(), name -> "a"));
  }

  @Nested
  class Finds {
    @Test
    void a_name_with_a_character_that_AWS_rejects() {
      assertThat(examples())
          .singleElement()
          .hasToString(
              """
              stage 'dev': 'back-end' is not a valid name of a stage variable
                fix: use 1 to 64 letters, digits and _""");
    }

    @Test
    void a_value_that_AWS_rejects_without_printing_it() {
      assertThat(examine(Map.of("secret", "a b")))
          .singleElement()
          .hasToString(
              """
              stage 'dev': AWS rejects the value of variable 'secret' (3 characters, not shown here)
                fix: use 1 to 512 letters, digits and . _ ~ : / ? # & = , -""");
    }

    @Test
    void names_and_values_that_are_too_long_or_empty() {
      assertThat(examine(Map.of("k".repeat(65), "a"))).hasSize(1);
      assertThat(examine(Map.of("k", "v".repeat(513)))).hasSize(1);
      assertThat(examine(Map.of("k", ""))).hasSize(1);
    }

    @Test
    void too_many_variables() {
      assertThat(examine(variables(101)))
          .singleElement()
          .hasToString(
              """
              stage 'dev': it has 101 variables; the maximum is 100
                fix: move values that differ between stages to the stacks' configuration""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void variables_at_their_limits() {
      assertThat(examine(variables(100))).isEmpty();
      assertThat(examine(Map.of("k".repeat(64), "v".repeat(512)))).isEmpty();
    }

    @Test
    void a_URL() {
      assertThat(examine(Map.of("url", "https://a.b/c?d=e&f#g"))).isEmpty();
    }
  }
}
