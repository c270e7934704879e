package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.Reference;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UnreachableStatusPatternTests {

  private final Rule rule = new UnreachableStatusPattern();

  static RestApi example() {
    return get("/files", s3()).integrationResponse(404, ".*NoSuchKey.*").api();
  }

  @Nested
  class Finds {
    @Test
    void a_pattern_for_an_error_message_on_a_backend_that_returns_a_status() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: selection pattern '.*NoSuchKey.*' of integration response 404 matches no status, but API Gateway matches it against the whole status of the backend's response
                fix: use a status such as 404, or a family of statuses such as 4\\d{2}""");
    }

    @Test
    void a_status_family_with_letters() {
      var api = get("/files").integrationResponse(404, "4XX").api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: selection pattern '4XX' of integration response 404 matches no status, but API Gateway matches it against the whole status of the backend's response
                fix: use a status such as 404, or a family of statuses such as 4\\d{2}""");
    }

    @Test
    void a_character_class_instead_of_a_status() {
      var api = get("/files").integrationResponse(404, "[404]").api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: selection pattern '[404]' of integration response 404 matches no status, but API Gateway matches it against the whole status of the backend's response
                fix: use a status such as 404, or a family of statuses such as 4\\d{2}""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_status_family() {
      var api = get("/files").integrationResponse(404, "4\\d{2}").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void letters_in_a_pattern_for_a_function() {
      var api = get("/pets", lambda()).integrationResponse(404, "\\[404\\].*").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_backend_that_is_not_known_before_deployment() {
      var api =
          get("/pets", lambda().uri(new Reference("backend", "uri")))
              .integrationResponse(404, ".*NotFound.*")
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void an_invalid_pattern_because_another_rule_reports_it() {
      var api = get("/files").integrationResponse(404, "(404").api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
