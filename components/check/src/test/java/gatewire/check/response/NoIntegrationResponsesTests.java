package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambdaProxy;
import static gatewire.check.fixture.ApiFixtures.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoIntegrationResponsesTests {

  private final Rule rule = new NoIntegrationResponses();

  static RestApi example() {
    return get("/files", s3()).methodResponse(200).api();
  }

  @Nested
  class Finds {
    @Test
    void a_non_proxy_integration_without_a_response() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: the AWS integration has no integration response, so every response becomes 500
                AWS: No match for output mapping and no default output mapping configured
                fix: add an integration response for success and a default one for errors""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_proxy_because_it_needs_no_response() {
      var api = get("/files", lambdaProxy()).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void an_integration_with_a_response() {
      var api = get("/files").integrationResponse(200).api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
