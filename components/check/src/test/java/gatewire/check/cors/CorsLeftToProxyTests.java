package gatewire.check.cors;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.httpProxy;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.lambdaProxy;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static gatewire.check.fixture.ApiFixtures.mock;
import static gatewire.check.fixture.ApiFixtures.route;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.fixture.RouteFixture;
import gatewire.check.rule.Rule;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CorsLeftToProxyTests {

  private final Rule rule = new CorsLeftToProxy();

  static RestApi example() {
    return withPreflight(lambdaProxy());
  }

  private static RestApi withPreflight(Integration.Builder backend) {
    return api(get("/pets", backend), preflight("/pets")).build();
  }

  private static RouteFixture preflight(String path) {
    return route(HttpMethod.OPTIONS, path, mock("{\"statusCode\": 204}"))
        .integrationResponse(204, mapping("Access-Control-Allow-Origin", "'*'"));
  }

  @Nested
  class Finds {
    @Test
    void a_function_that_has_to_add_the_header_itself() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /pets: the path has a preflight, but only the function behind this proxy can add Access-Control-Allow-Origin to its responses, including errors
                fix: let the function add the header and suppress this warning, or use a non-proxy integration""");
    }

    @Test
    void an_endpoint_that_has_to_add_the_header_itself() {
      assertThat(rule.examine(withPreflight(httpProxy())))
          .singleElement()
          .asString()
          .contains("only the endpoint behind");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_non_proxy_integration() {
      assertThat(rule.examine(withPreflight(lambda()))).isEmpty();
    }

    @Test
    void a_proxy_on_a_path_without_preflight() {
      assertThat(rule.examine(api(get("/pets", lambdaProxy()), preflight("/cats")).build()))
          .isEmpty();
      assertThat(rule.examine(get("/pets", lambdaProxy()).api())).isEmpty();
    }

    @Test
    void a_proxy_that_responds_to_the_preflight_too() {
      assertThat(
              rule.examine(
                  api(
                          get("/pets", lambdaProxy()),
                          route(HttpMethod.OPTIONS, "/pets", lambdaProxy()))
                      .build()))
          .isEmpty();
    }
  }
}
