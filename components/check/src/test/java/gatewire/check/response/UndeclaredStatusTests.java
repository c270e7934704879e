package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambdaProxy;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UndeclaredStatusTests {

  private final Rule rule = new UndeclaredStatus();

  static RestApi example() {
    return get("/files")
        .methodResponse(404)
        .methodResponse(200)
        .integrationResponse(200, "2\\d{2}")
        .integrationResponse(204)
        .api();
  }

  @Nested
  class Finds {
    @Test
    void a_status_without_a_method_response() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: integration response 204 has no method response 204 (declared: [200, 404])
                AWS: Output mapping refers to an invalid method response: 204
                fix: declare method response 204, or drop the integration response""");
    }

    @Test
    void a_repeated_status_only_once() {
      var api = get("/files").integrationResponse(404, "403").integrationResponse(404, "404").api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: integration response 404 has no method response 404 (declared: none)
                AWS: Output mapping refers to an invalid method response: 404
                fix: declare method response 404, or drop the integration response""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_method_response_without_an_integration_response() {
      var api =
          get("/files").methodResponse(200).methodResponse(404).integrationResponse(200).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_proxy_because_its_integration_responses_have_no_effect() {
      var api = get("/files", lambdaProxy()).integrationResponse(200).api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
