package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.mock;
import static gatewire.check.fixture.ApiFixtures.s3;
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
    void an_S3_route_with_only_a_default_response() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: the backend's errors [400, 403, 404, 405, 409, 411, 412, 416, 500, 503] reach clients as 200
                fix: make the default response an error, and give the response for success the selection pattern 2\\d{2}""");
    }

    @Test
    void errors_that_were_forgotten_beside_those_that_were_not() {
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

  @Nested
  class Leaves_alone {
    @Test
    void a_default_that_is_an_error() {
      var api =
          get("/files", s3()).integrationResponse(200, "2\\d{2}").integrationResponse(500).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_success_by_default_with_all_errors_taken() {
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
    void a_mock_which_answers_with_what_it_says() {
      var api = get("/health", mock("{\"statusCode\": 200}")).integrationResponse(200).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void several_defaults_which_is_another_rules_finding() {
      var api = get("/files").integrationResponse(200).integrationResponse(400).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_pattern_that_is_invalid_which_is_another_rules_finding() {
      var api = get("/files").integrationResponse(200).integrationResponse(404, "(404").api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
