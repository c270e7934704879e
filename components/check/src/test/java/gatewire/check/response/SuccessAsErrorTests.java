package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.mock;
import static gatewire.check.fixture.ApiFixtures.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SuccessAsErrorTests {

  private final Rule rule = new SuccessAsError();

  static RestApi example() {
    return get("/logo", s3()).integrationResponse(500).integrationResponse(404, "404").api();
  }

  @Nested
  class Finds {
    @Test
    void an_object_that_becomes_the_default_error() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /logo: each success of the backend (200) reaches clients as 500
                fix: add a response for success with the selection pattern 2\\d{2}""");
    }

    @Test
    void a_deletion_in_S3_whose_success_is_204() {
      var api =
          get("/logo", s3().httpMethod("DELETE"))
              .integrationResponse(200, "200")
              .integrationResponse(500)
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .asString()
          .contains("each success of the backend (204) reaches clients as 500");
    }

    @Test
    void an_HTTP_backend_with_only_error_responses() {
      var api = get("/rates").integrationResponse(502).integrationResponse(400, "4\\d{2}").api();

      assertThat(rule.examine(api))
          .singleElement()
          .asString()
          .contains("each success of the backend (200 and others) reaches clients as 502");
    }

    @Test
    void a_function_whose_default_is_an_error() {
      var api =
          get("/totals", lambda()).integrationResponse(500).integrationResponse(200, "ok").api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /totals: each success of the function reaches clients as 500
                fix: make the default response a success, and give the response for errors the selection pattern (\\n|.)+""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_response_for_one_kind_of_success() {
      var api = get("/rates").integrationResponse(502).integrationResponse(200, "204").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_backend_that_redirects() {
      var api =
          get("/rates", http()).integrationResponse(502).integrationResponse(302, "302").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_template_that_sets_the_status() {
      var api =
          get("/rates")
              .templatedResponse(502, "#set($context.responseOverride.status = 200)")
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_mock_that_always_returns_an_error() {
      assertThat(rule.examine(get("/gone", mock()).integrationResponse(410).api())).isEmpty();
    }

    @Test
    void a_pattern_that_takes_the_success_of_a_function_because_another_rule_reports_it() {
      var api = get("/a", lambda()).integrationResponse(200).integrationResponse(500, ".*").api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
