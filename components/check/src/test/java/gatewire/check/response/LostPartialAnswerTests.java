package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.httpProxy;
import static gatewire.check.fixture.ApiFixtures.route;
import static gatewire.check.fixture.ApiFixtures.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.HttpMethod;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LostPartialAnswerTests {

  private final Rule rule = new LostPartialAnswer();

  static RestApi example() {
    return get("/files", s3())
        .maps("integration.request.header.Range", "method.request.header.Range")
        .integrationResponse(200, "2\\d{2}")
        .integrationResponse(500)
        .api();
  }

  @Nested
  class Finds {
    @Test
    void a_partial_response_that_reaches_clients_as_200() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: the backend gets the header 'Range', and its response 206 reaches clients as 200
                fix: add an integration response 206 with the selection pattern 206, or do not send the header""");
    }

    @Test
    void an_unchanged_object_that_reaches_clients_as_an_error() {
      var api =
          get("/files", s3())
              .maps(
                  "integration.request.header.if-none-match", "method.request.header.If-None-Match")
              .integrationResponse(200, "2\\d{2}")
              .integrationResponse(500)
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: the backend gets the header 'if-none-match', and its response 304 reaches clients as 500
                fix: add an integration response 304 with the selection pattern 304, or do not send the header""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void statuses_that_have_a_response() {
      var api =
          get("/files", s3())
              .maps("integration.request.header.Range", "method.request.header.Range")
              .maps(
                  "integration.request.header.If-Modified-Since",
                  "method.request.header.If-Modified-Since")
              .integrationResponse(200, "200")
              .integrationResponse(206, "206")
              .integrationResponse(304, "304")
              .integrationResponse(500)
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_backend_that_does_not_get_the_header() {
      var api = get("/files", s3()).integrationResponse(200).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_status_that_no_response_matches_because_another_rule_reports_it() {
      var api =
          get("/files", s3())
              .maps("integration.request.header.Range", "method.request.header.Range")
              .integrationResponse(200, "200")
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_conditional_PUT() {
      var api =
          route(HttpMethod.PUT, "/files", s3().httpMethod("PUT"))
              .maps(
                  "integration.request.header.If-None-Match", "method.request.header.If-None-Match")
              .integrationResponse(200)
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_proxy() {
      var api =
          get("/files", httpProxy())
              .maps("integration.request.header.Range", "method.request.header.Range")
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
