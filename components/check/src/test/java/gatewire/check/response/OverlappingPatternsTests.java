package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OverlappingPatternsTests {

  private final Rule rule = new OverlappingPatterns();

  static RestApi example() {
    return get("/files")
        .integrationResponse(404, "404")
        .integrationResponse(400, "4\\d{2}")
        .integrationResponse(200)
        .api();
  }

  @Nested
  class Finds {
    @Test
    void a_status_that_a_family_also_matches() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: selection pattern '404' of response 404 and selection pattern '4\\d{2}' of response 400 both match '404'
                fix: change the patterns so that no two of them match the same value""");
    }

    @Test
    void families_that_both_match_a_status() {
      var api =
          get("/files")
              .integrationResponse(400, "4\\d{2}")
              .integrationResponse(500, "[45]0[3-5]")
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: selection pattern '4\\d{2}' of response 400 and selection pattern '[45]0[3-5]' of response 500 both match '403'
                fix: change the patterns so that no two of them match the same value""");
    }

    @Test
    void a_literal_error_message_of_a_function() {
      var api =
          get("/pets", lambda())
              .integrationResponse(404, "no such pet")
              .integrationResponse(500, "(\\n|.)+")
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: selection pattern 'no such pet' of response 404 and selection pattern '(\\n|.)+' of response 500 both match 'no such pet'
                fix: change the patterns so that no two of them match the same value""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void patterns_that_exclude_each_other() {
      var api =
          get("/files")
              .integrationResponse(404, "404")
              .integrationResponse(400, "4(?!04)\\d{2}")
              .integrationResponse(200)
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void patterns_with_the_same_status_because_another_rule_reports_them() {
      var api =
          get("/files").integrationResponse(404, "404").integrationResponse(404, "4\\d{2}").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void unknown_error_messages() {
      var api =
          get("/pets", lambda())
              .integrationResponse(404, "\\[404\\].*")
              .integrationResponse(500, "(\\n|.)+")
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void an_invalid_pattern_because_another_rule_reports_it() {
      var api = get("/files").integrationResponse(404, "404").integrationResponse(400, "(4").api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
