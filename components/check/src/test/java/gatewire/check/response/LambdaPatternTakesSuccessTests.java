package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LambdaPatternTakesSuccessTests {

  private final Rule rule = new LambdaPatternTakesSuccess();

  static RestApi example() {
    return get("/pets", lambda()).integrationResponse(500, ".*").api();
  }

  @Nested
  class Finds {
    @Test
    void a_pattern_that_matches_the_empty_string() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: selection pattern '.*' also matches the empty string, so that integration response 500 is selected for every success of the function
                fix: require at least one character, for example (\\n|.)+""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_pattern_that_requires_a_character() {
      var api = get("/pets", lambda()).integrationResponse(500, "(\\n|.)+").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_backend_that_returns_a_status() {
      var api = get("/files", s3()).integrationResponse(500, ".*").api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
