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
    void responses_that_all_have_a_pattern() {
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
    void a_mock_whose_status_is_computed() {
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
  class Leaves_alone {
    @Test
    void a_default_beside_patterns() {
      var api = get("/files").integrationResponse(200, "2\\d{2}").integrationResponse(500).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void an_integration_without_any_response_which_is_another_rules_finding() {
      var api = get("/files").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_mock_which_answers_with_the_status_that_it_says() {
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
