package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InvalidSelectionPatternTests {

  private final Rule rule = new InvalidSelectionPattern();

  static RestApi example() {
    return get("/files").integrationResponse(404, "(404").api();
  }

  @Nested
  class Finds {
    @Test
    void a_pattern_that_is_not_a_regular_expression() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: selection pattern '(404' of integration response 404 is not a regular expression: Unclosed group near index 4
                fix: write a Java regular expression; a special character needs a backslash""");
    }
  }

  @Nested
  class Finds_in_what_was_put_together {
    @Test
    void the_part_that_the_author_wrote_and_the_index_in_it() {
      var api =
          get("/pets", lambda()).integrationResponse(410, "(?!(?:\\[404\\])\\z)(?:[410)").api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: matching("[410") (selection pattern '(?!(?:\\[404\\])\\z)(?:[410)') of integration response 410 is not a regular expression: Unclosed character class near index 3
                fix: write a Java regular expression; a special character needs a backslash""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_valid_regular_expression() {
      var api = get("/files").integrationResponse(404, "4\\d{2}").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_default_response() {
      var api = get("/files").integrationResponse(500).api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
