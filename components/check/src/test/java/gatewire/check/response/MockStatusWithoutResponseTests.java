package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.mock;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MockStatusWithoutResponseTests {

  private final Rule rule = new MockStatusWithoutResponse();

  static RestApi example() {
    return get("/health", mock("{\"statusCode\": 204}")).integrationResponse(200, "200").api();
  }

  @Nested
  class Finds {
    @Test
    void a_status_that_no_response_matches() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /health: no integration response matches the mock's status 204 (selection patterns: [200])
                AWS: No match for output mapping and no default output mapping configured
                fix: add an integration response for 204, or remove the selection pattern of one""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_status_that_a_pattern_matches() {
      var api =
          get("/health", mock("{\"statusCode\": 204}")).integrationResponse(204, "2\\d{2}").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_status_if_there_is_a_default_response() {
      var api = get("/health", mock("{\"statusCode\": 204}")).integrationResponse(200).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void an_invalid_pattern_because_another_rule_reports_it() {
      var api =
          get("/health", mock("{\"statusCode\": 204}")).integrationResponse(204, "(204").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_mock_without_a_response_because_another_rule_reports_it() {
      var api = get("/health", mock("{\"statusCode\": 204}")).api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
