package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.RestApi;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DuplicateGatewayResponseTests {

  private final Rule rule = new DuplicateGatewayResponse();

  static RestApi example() {
    return api(get("/pets"))
        .gatewayResponse(
            new GatewayResponse(
                GatewayResponseType.THROTTLED, Optional.empty(), Map.of(), Map.of()))
        .gatewayResponse(
            new GatewayResponse(
                GatewayResponseType.THROTTLED,
                Optional.empty(),
                Map.of("access-control-allow-origin", "'*'"),
                Map.of()))
        .build();
  }

  @Nested
  class Finds {
    @Test
    void a_type_that_is_set_twice() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              gateway response THROTTLED: it is set 2 times; an API has one of each type
                fix: merge them into one""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void different_types() {
      var api =
          api(get("/pets"))
              .gatewayResponse(
                  new GatewayResponse(
                      GatewayResponseType.THROTTLED, Optional.empty(), Map.of(), Map.of()))
              .gatewayResponse(
                  new GatewayResponse(
                      GatewayResponseType.QUOTA_EXCEEDED, Optional.empty(), Map.of(), Map.of()))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
