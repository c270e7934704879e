package gatewire.check.cors;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.RestApi;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AnyOriginWithCredentialsTests {

  private final Rule rule = new AnyOriginWithCredentials();

  static RestApi example() {
    return get("/pets")
        .integrationResponse(
            200,
            mapping("Access-Control-Allow-Origin", "'*'"),
            mapping("access-control-allow-credentials", "'true'"))
        .api();
  }

  @Nested
  class Finds {
    @Test
    void both_headers_on_an_integration_response() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /pets: integration response 200 has Access-Control-Allow-Origin '*' with Access-Control-Allow-Credentials 'true', and browsers reject this combination
                fix: name the origin, or drop Access-Control-Allow-Credentials""");
    }

    @Test
    void both_headers_on_a_gateway_response() {
      var api =
          api(get("/pets"))
              .gatewayResponse(
                  new GatewayResponse(
                      GatewayResponseType.DEFAULT_4XX,
                      Optional.empty(),
                      Map.of(
                          "Access-Control-Allow-Origin",
                          "'*'",
                          "Access-Control-Allow-Credentials",
                          "'true'"),
                      Map.of()))
              .build();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              gateway response DEFAULT_4XX: it has Access-Control-Allow-Origin '*' with Access-Control-Allow-Credentials 'true', and browsers reject this combination
                fix: name the origin, or drop Access-Control-Allow-Credentials""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void any_origin_without_credentials() {
      var api =
          get("/pets")
              .integrationResponse(200, mapping("Access-Control-Allow-Origin", "'*'"))
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void one_origin_with_credentials() {
      var api =
          get("/pets")
              .integrationResponse(
                  200,
                  mapping("Access-Control-Allow-Origin", "'https://shop.example.com'"),
                  mapping("Access-Control-Allow-Credentials", "'true'"))
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void the_headers_on_different_responses() {
      var api =
          get("/pets")
              .integrationResponse(200, "200", mapping("Access-Control-Allow-Origin", "'*'"))
              .integrationResponse(500, mapping("Access-Control-Allow-Credentials", "'true'"))
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
