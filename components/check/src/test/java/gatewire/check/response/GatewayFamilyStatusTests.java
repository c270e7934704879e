package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.RestApi;
import gatewire.model.StatusCode;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GatewayFamilyStatusTests {

  private final Rule rule = new GatewayFamilyStatus();

  static RestApi example() {
    return api(get("/pets"))
        .gatewayResponse(
            new GatewayResponse(
                GatewayResponseType.DEFAULT_4XX,
                Optional.of(new StatusCode(400)),
                Map.of(),
                Map.of()))
        .build();
  }

  @Nested
  class Finds {
    @Test
    void a_status_on_a_family() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              gateway response DEFAULT_4XX: status 400 replaces the individual status of every error in the family
                fix: omit the status, or set it on individual types""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void a_family_without_a_status() {
      var api =
          api(get("/pets"))
              .gatewayResponse(
                  new GatewayResponse(
                      GatewayResponseType.DEFAULT_5XX, Optional.empty(), Map.of(), Map.of()))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_status_on_one_type() {
      var api =
          api(get("/pets"))
              .gatewayResponse(
                  new GatewayResponse(
                      GatewayResponseType.MISSING_AUTHENTICATION_TOKEN,
                      Optional.of(new StatusCode(404)),
                      Map.of(),
                      Map.of()))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
