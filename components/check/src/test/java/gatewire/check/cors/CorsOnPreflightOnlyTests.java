package gatewire.check.cors;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambdaProxy;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static gatewire.check.fixture.ApiFixtures.mock;
import static gatewire.check.fixture.ApiFixtures.route;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.HttpMethod;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CorsOnPreflightOnlyTests {

  private final Rule rule = new CorsOnPreflightOnly();

  static RestApi example() {
    return api(
            route(HttpMethod.OPTIONS, "/pets", mock("{\"statusCode\": 204}"))
                .integrationResponse(204, mapping("Access-Control-Allow-Origin", "'*'")),
            get("/pets")
                .integrationResponse(200, "2\\d{2}", mapping("Access-Control-Allow-Origin", "'*'"))
                .integrationResponse(404, "404")
                .integrationResponse(500))
        .build();
  }

  @Nested
  class Finds {
    @Test
    void responses_without_the_header_if_the_preflight_has_it() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: integration responses [404, 500] have no Access-Control-Allow-Origin, but the preflight of the path has it
                fix: map the header on each of them""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void responses_that_have_the_header_too() {
      var api =
          api(
                  route(HttpMethod.OPTIONS, "/pets", mock("{\"statusCode\": 204}"))
                      .integrationResponse(204, mapping("Access-Control-Allow-Origin", "'*'")),
                  get("/pets")
                      .integrationResponse(200, mapping("access-control-allow-origin", "'*'")))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_header_that_a_template_sets() {
      var api =
          api(
                  route(HttpMethod.OPTIONS, "/pets", mock("{\"statusCode\": 204}"))
                      .integrationResponse(204, mapping("Access-Control-Allow-Origin", "'*'")),
                  get("/pets")
                      .templatedResponse(
                          200,
                          "#set($context.responseOverride.header.Access-Control-Allow-Origin = '*')"))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_proxy_whose_backend_sets_the_header_itself() {
      var api =
          api(
                  route(HttpMethod.OPTIONS, "/pets", mock("{\"statusCode\": 204}"))
                      .integrationResponse(204, mapping("Access-Control-Allow-Origin", "'*'")),
                  get("/pets", lambdaProxy()).integrationResponse(200))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_path_without_a_preflight() {
      var api =
          api(
                  route(HttpMethod.OPTIONS, "/pets", mock("{\"statusCode\": 204}"))
                      .integrationResponse(204, mapping("Access-Control-Allow-Origin", "'*'")),
                  get("/health").integrationResponse(200))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
