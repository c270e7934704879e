package gatewire.check.integration;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.httpProxy;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.lambdaProxy;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IgnoredOnProxyTests {

  private final Rule rule = new IgnoredOnProxy();

  static RestApi example() {
    return get("/pets", lambdaProxy().requestTemplate(JSON, "{}"))
        .maps("integration.request.header.A", "'1'")
        .integrationResponse(404, "404")
        .api();
  }

  @Nested
  class Finds {
    @Test
    void all_settings_that_a_function_proxy_ignores() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: AWS_PROXY integrations ignore request parameters [integration.request.header.A] and request templates [application/json] and integration responses [404]
                fix: drop them and let the backend set the response, or change the type to AWS""");
    }

    @Test
    void response_headers_of_an_HTTP_proxy() {
      var api = get("/pets", httpProxy()).integrationResponse(200, mapping("ETag")).api();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: HTTP_PROXY integrations ignore integration responses [200]
                fix: drop them and let the backend set the response, or change the type to HTTP""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void request_parameters_of_an_HTTP_proxy() {
      var api = get("/pets", httpProxy()).maps("integration.request.header.A", "'1'").api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void the_single_default_response_that_the_console_adds() {
      var api = get("/pets", lambdaProxy()).integrationResponse(200).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_non_proxy_integration() {
      var api = get("/pets", lambda().requestTemplate(JSON, "{}")).integrationResponse(200).api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
