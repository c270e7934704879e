package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.httpProxy;
import static gatewire.check.fixture.ApiFixtures.mock;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoDefaultResponseTests {

  private final Rule rule = new NoDefaultResponse();

  static RestApi example() {
    return get("/files").integrationResponse(200, "2\\d{2}").integrationResponse(404, "404").api();
  }

  @Nested
  class Finds {
    @Test
    void an_integration_whose_responses_all_have_a_pattern() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: each integration response has a selection pattern [2\\d{2}, 404]; a response that no pattern matches becomes 500
                AWS: No match for output mapping and no default output mapping configured
                fix: remove the pattern of the response that should handle everything else""");
    }

    @Test
    void a_mock_with_a_computed_status() {
      var api =
          get("/health", mock("{\"statusCode\": $input.params('status')}"))
              .integrationResponse(200, "200")
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /health: each integration response has a selection pattern [200]; a response that no pattern matches becomes 500
                AWS: No match for output mapping and no default output mapping configured
                fix: remove the pattern of the response that should handle everything else""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_default_next_to_patterns() {
      var api = get("/files").integrationResponse(200, "2\\d{2}").integrationResponse(500).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void an_integration_without_any_response_because_another_rule_reports_it() {
      var api = get("/files").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_mock_whose_template_shows_its_status() {
      var api = get("/health", mock("{\"statusCode\": 200}")).integrationResponse(200, "200").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_proxy() {
      var api = get("/files", httpProxy()).integrationResponse(200, "200").api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
