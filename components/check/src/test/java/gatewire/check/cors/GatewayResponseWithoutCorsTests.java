package gatewire.check.cors;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.RestApi;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GatewayResponseWithoutCorsTests {

  private final Rule rule = new GatewayResponseWithoutCors();

  static RestApi example() {
    return get("/pets")
        .integrationResponse(200, mapping("Access-Control-Allow-Origin", "'*'"))
        .api();
  }

  @Nested
  class Finds {
    @Test
    void families_without_a_gateway_response() {
      var api = example();

      assertThat(rule.examine(api))
          .extracting(Finding::toString)
          .containsExactly(
              """
              gateway response DEFAULT_4XX: it has no Access-Control-Allow-Origin, but routes of the API do
                fix: set the header on it; a header of DEFAULT_4XX or DEFAULT_5XX does not apply to types that have their own gateway response""",
              """
              gateway response DEFAULT_5XX: it has no Access-Control-Allow-Origin, but routes of the API do
                fix: set the header on it; a header of DEFAULT_4XX or DEFAULT_5XX does not apply to types that have their own gateway response""");
    }

    @Test
    void a_gateway_response_without_the_header() {
      var api =
          api(get("/pets").integrationResponse(200, mapping("Access-Control-Allow-Origin", "'*'")))
              .gatewayResponse(
                  new GatewayResponse(
                      GatewayResponseType.DEFAULT_4XX,
                      Optional.empty(),
                      Map.of("access-control-allow-origin", "'*'"),
                      Map.of()))
              .gatewayResponse(
                  new GatewayResponse(
                      GatewayResponseType.DEFAULT_5XX,
                      Optional.empty(),
                      Map.of("access-control-allow-origin", "'*'"),
                      Map.of()))
              .gatewayResponse(
                  new GatewayResponse(
                      GatewayResponseType.THROTTLED, Optional.empty(), Map.of(), Map.of()))
              .build();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              gateway response THROTTLED: it has no Access-Control-Allow-Origin, but routes of the API do
                fix: set the header on it; a header of DEFAULT_4XX or DEFAULT_5XX does not apply to types that have their own gateway response""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void families_with_the_header_in_any_case() {
      var api =
          api(get("/pets").integrationResponse(200, mapping("Access-Control-Allow-Origin", "'*'")))
              .gatewayResponse(
                  new GatewayResponse(
                      GatewayResponseType.DEFAULT_4XX,
                      Optional.empty(),
                      Map.of("access-control-allow-origin", "'*'"),
                      Map.of()))
              .gatewayResponse(
                  new GatewayResponse(
                      GatewayResponseType.DEFAULT_5XX,
                      Optional.empty(),
                      Map.of("access-control-allow-origin", "'*'"),
                      Map.of()))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void an_API_without_CORS() {
      var api = get("/pets").integrationResponse(200, mapping("ETag")).api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
