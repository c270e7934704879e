package gatewire.check.stage;

import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Finding;
import gatewire.model.Stage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InvalidStageNameTests {

  /** Returns one finding of each kind for the rules document. */
  static Stream<Finding> examples() {
    return named("pre prod");
  }

  private static Stream<Finding> named(String name) {
    return new InvalidStageName().examine(get("/pets").api(), Stage.named(name));
  }

  @Test
  void finds_a_name_with_a_character_that_AWS_rejects() {
    assertThat(examples())
        .singleElement()
        .hasToString(
            """
            stage 'pre prod': 'pre prod' is not a valid stage name
              fix: use 1 to 128 letters, digits, - and _""");
  }

  @Test
  void finds_a_name_that_is_too_long() {
    assertThat(named("s".repeat(129))).hasSize(1);
    assertThat(named("s".repeat(128))).isEmpty();
  }
}
