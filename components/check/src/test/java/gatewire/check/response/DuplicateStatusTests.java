package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DuplicateStatusTests {

  private final Rule rule = new DuplicateStatus();

  static RestApi example() {
    return get("/files")
        .integrationResponse(404, "403")
        .integrationResponse(404, "404")
        .integrationResponse(500)
        .api();
  }

  @Nested
  class Finds {
    @Test
    void two_patterns_with_the_same_status() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: 2 integration responses have status 404 ('403', '404'), but API Gateway keeps only one for each status
                fix: keep one of them with the selection pattern '403|404'""");
    }

    @Test
    void a_pattern_and_a_default_with_the_same_status() {
      var api = get("/files").integrationResponse(500, "5\\d{2}").integrationResponse(500).api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: 2 integration responses have status 500 ('5\\d{2}', default), but API Gateway keeps only one for each status
                fix: keep the default response, which also handles the cases of the other, or give one of them another status""");
    }
  }

  @Nested
  class Finds_on_a_function {
    @Test
    void two_error_patterns_and_proposes_one_response_for_both() {
      var api =
          get("/pets", lambda())
              .integrationResponse(404, "\\[404\\][\\s\\S]*")
              .integrationResponse(404, "(?!(?:\\[404\\][\\s\\S]*)\\z)(?:[\\s\\S]*gone[\\s\\S]*)")
              .integrationResponse(200)
              .api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: 2 integration responses have status 404 (startingWith("[404]") ('\\[404\\][\\s\\S]*'), containing("gone") ('(?!(?:\\[404\\][\\s\\S]*)\\z)(?:[\\s\\S]*gone[\\s\\S]*)')), but API Gateway keeps only one for each status
                fix: use one response for both, onError(startingWith("[404]").or(containing("gone")), …), or keep one of them with the selection pattern '\\[404\\][\\s\\S]*|(?!(?:\\[404\\][\\s\\S]*)\\z)(?:[\\s\\S]*gone[\\s\\S]*)'""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void different_statuses() {
      var api = get("/files").integrationResponse(404, "404").integrationResponse(500).api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
