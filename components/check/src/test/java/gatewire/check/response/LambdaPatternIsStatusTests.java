package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LambdaPatternIsStatusTests {

  private final Rule rule = new LambdaPatternIsStatus();

  static RestApi example() {
    return withPattern("404");
  }

  private static RestApi withPattern(String pattern) {
    return get("/pets", lambda()).integrationResponse(404, pattern).api();
  }

  @Nested
  class Finds {
    @Test
    void a_pattern_that_is_a_status() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /pets: selection pattern '404' of integration response 404 only matches a status, but API Gateway compares it with the function's error message
                fix: let the function begin its message with [404], and use the pattern \\[404\\][\\s\\S]*""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4\\d{2}", "40[34]", "400|404", "(?!(?:x)\\z)(?:4\\d\\d)", "\\d+"})
    void patterns_that_match_only_statuses(String pattern) {
      assertThat(rule.examine(withPattern(pattern))).hasSize(1);
    }
  }

  @Nested
  class Ignores {
    @ParameterizedTest
    @ValueSource(
        strings = {"\\[404\\][\\s\\S]*", "404.*", ".*404.*", "[\\s\\S]+", "not found", "["})
    void patterns_that_match_messages(String pattern) {
      assertThat(rule.examine(withPattern(pattern))).isEmpty();
    }

    @Test
    void backends_that_return_a_status() {
      assertThat(rule.examine(get("/pets", s3()).integrationResponse(404, "404").api())).isEmpty();
    }
  }
}
