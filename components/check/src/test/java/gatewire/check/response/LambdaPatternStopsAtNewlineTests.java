package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LambdaPatternStopsAtNewlineTests {

  private final Rule rule = new LambdaPatternStopsAtNewline();

  static RestApi example() {
    return get("/pets", lambda()).integrationResponse(404, "\\[404\\].*").api();
  }

  @Nested
  class Finds {
    @Test
    void a_dot_outside_of_an_alternation() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the dot in selection pattern '\\[404\\].*' of integration response 404 does not match a line break, and error messages often have several lines
                fix: write (\\n|.) instead of the dot, or (?s) before the pattern""");
    }

    @Test
    void a_dot_next_to_a_safe_dot() {
      var api = get("/pets", lambda()).integrationResponse(404, "(\\n|.)*not found.+").api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: the dot in selection pattern '(\\n|.)*not found.+' of integration response 404 does not match a line break, and error messages often have several lines
                fix: write (\\n|.) instead of the dot, or (?s) before the pattern""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_composed_pattern_whose_author_allowed_line_breaks() {
      var api =
          get("/pets", lambda()).integrationResponse(410, "(?!(?:a.)\\z)(?:(?s)\\[410\\].*)").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void an_alternation_with_a_line_break() {
      var api = get("/pets", lambda()).integrationResponse(404, "\\[404\\](?:.|\\n)*").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_character_class_that_matches_everything() {
      var api = get("/pets", lambda()).integrationResponse(404, "\\[404\\][\\s\\S]*").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_pattern_in_DOTALL_mode() {
      var api = get("/pets", lambda()).integrationResponse(404, "(?s)\\[404\\].*").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void an_escaped_dot() {
      var api = get("/pets", lambda()).integrationResponse(404, "Not found\\.|[.]").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_pattern_that_matches_success_because_another_rule_reports_it() {
      var api = get("/pets", lambda()).integrationResponse(404, ".*").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_backend_that_returns_a_status() {
      var api = get("/files", s3()).integrationResponse(404, "4..").api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
