package gatewire.check.stage;

import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Finding;
import gatewire.model.MethodSettings;
import gatewire.model.Stage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StageSettingsTests {

  /** Returns one finding of each kind for the rules document. */
  static Stream<Finding> examples() {
    return Stream.concat(
        examine(Stage.builder("dev").route("GET /pet", MethodSettings.NONE)),
        examine(Stage.builder("dev").throttling(0, 5)));
  }

  private static Stream<Finding> examine(Stage.Builder stage) {
    return new StageSettings().examine(get("/pets").api(), stage.build());
  }

  @Test
  void finds_settings_of_an_unknown_route_and_limits_that_allow_no_request() {
    assertThat(examples())
        .extracting(Finding::toString)
        .containsExactly(
            """
            stage 'dev': it has settings for 'GET /pet', which is not a route of the API
              fix: use one of [GET /pets]""",
            """
            stage 'dev': every method is limited to 0.0 requests per second and 5 at once, which rejects every request
              fix: use a rate and a burst above 0, or omit the throttling""");
  }

  @Test
  void finds_limits_of_a_route_that_allow_no_request() {
    assertThat(
            examine(Stage.builder("dev").route("GET /pets", MethodSettings.NONE.throttling(1, 0))))
        .singleElement()
        .asString()
        .contains("GET /pets is");
  }

  @Test
  void ignores_small_limits() {
    assertThat(
            examine(
                Stage.builder("dev")
                    .throttling(0.5, 1)
                    .route("GET /pets", MethodSettings.NONE.throttling(0.1, 1).measure())))
        .isEmpty();
  }
}
