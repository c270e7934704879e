package gatewire.check.cors;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static gatewire.check.fixture.ApiFixtures.s3;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.fixture.RouteFixture;
import gatewire.check.rule.Rule;
import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.RestApi;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayResponseOfOneOriginTests {

  private static final String ECHO =
      "#set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)";

  private final Rule rule = new GatewayResponseOfOneOrigin();

  static RestApi example() {
    return allowing("'https://a.example'", choosing());
  }

  private static RouteFixture choosing() {
    return get("/pets", lambda()).templatedResponse(200, ECHO);
  }

  private static RestApi allowing(String origin, RouteFixture route) {
    return api(route)
        .gatewayResponse(allowing(GatewayResponseType.DEFAULT_4XX, origin))
        .gatewayResponse(allowing(GatewayResponseType.DEFAULT_5XX, origin))
        .build();
  }

  private static GatewayResponse allowing(GatewayResponseType type, String origin) {
    return new GatewayResponse(
        type, Optional.empty(), Map.of("Access-Control-Allow-Origin", origin), Map.of());
  }

  @Nested
  class Finds {
    @Test
    void families_with_one_origin_if_templates_choose_among_several() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              API 'pet-store': gateway responses [DEFAULT_4XX, DEFAULT_5XX] allow the origin https://a.example only, but routes of the API choose among several origins
                fix: suppress this warning if pages of the other origins need not read such errors, or map Access-Control-Allow-Origin from method.request.header.Origin, which lets every page read them""");
    }

    @Test
    void families_with_one_origin_if_the_bucket_chooses_among_several() {
      RouteFixture route =
          get("/files", s3())
              .integrationResponse(
                  200,
                  mapping(
                      "Access-Control-Allow-Origin",
                      "integration.response.header.Access-Control-Allow-Origin"));

      assertThat(rule.examine(allowing("'https://a.example'", route))).hasSize(1);
    }
  }

  @Nested
  class Ignores {
    @Test
    void routes_that_also_allow_one_origin() {
      RouteFixture route =
          get("/pets")
              .integrationResponse(
                  200, mapping("Access-Control-Allow-Origin", "'https://a.example'"));

      assertThat(rule.examine(allowing("'https://a.example'", route))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'*'", "method.request.header.Origin", "stageVariables.origin"})
    void gateway_responses_without_a_fixed_origin(String origin) {
      assertThat(rule.examine(allowing(origin, choosing()))).isEmpty();
    }

    @Test
    void missing_headers_because_another_rule_reports_them() {
      assertThat(rule.examine(choosing().api())).isEmpty();
    }
  }
}
