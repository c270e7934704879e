package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.mock;
import static gatewire.check.fixture.ApiFixtures.s3;
import static gatewire.check.fixture.ApiFixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ErrorAsSuccessTests {

  private final Rule rule = new ErrorAsSuccess();

  static RestApi example() {
    return get("/files", s3()).integrationResponse(200).api();
  }

  @Nested
  class Finds {
    @Test
    void an_S3_route_that_has_only_a_default_response() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: the backend's errors [400, 403, 404, 405, 409, 411, 412, 416, 500, 503] reach clients as 200
                fix: make the default response an error, and give the response for success the selection pattern 2\\d{2}""");
    }

    @Test
    void only_errors_without_a_response() {
      var api =
          get("/files", s3())
              .integrationResponse(200)
              .integrationResponse(404, "403|404")
              .integrationResponse(500, "5\\d{2}")
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: the backend's errors [400, 405, 409, 411, 412, 416] reach clients as 200
                fix: make the default response an error, and give the response for success the selection pattern 2\\d{2}""");
    }
  }

  @Test
  void names_no_conditional_statuses_for_other_services() {
    var api = get("/jobs", service("sqs:path/123456789012/jobs")).integrationResponse(200).api();

    assertThat(rule.examine(api))
        .singleElement()
        .asString()
        .contains("the backend's errors [400, 403, 404, 500, 503] reach clients as 200");
  }

  @Nested
  class Ignores {
    @Test
    void a_default_that_is_an_error() {
      var api =
          get("/files", s3()).integrationResponse(200, "2\\d{2}").integrationResponse(500).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_default_success_if_all_errors_have_a_response() {
      var api =
          get("/files")
              .integrationResponse(200)
              .integrationResponse(400, "4\\d{2}")
              .integrationResponse(500, "5\\d{2}")
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_function_whose_default_is_success() {
      var api = get("/pets", lambda()).integrationResponse(200).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_mock_because_its_template_defines_the_status() {
      var api = get("/health", mock("{\"statusCode\": 200}")).integrationResponse(200).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void several_defaults_because_another_rule_reports_them() {
      var api = get("/files").integrationResponse(200).integrationResponse(400).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void an_invalid_pattern_because_another_rule_reports_it() {
      var api = get("/files").integrationResponse(200).integrationResponse(404, "(404").api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
