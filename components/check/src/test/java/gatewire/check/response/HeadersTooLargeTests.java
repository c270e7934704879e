package gatewire.check.response;

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

class HeadersTooLargeTests {

  private final Rule rule = new HeadersTooLarge();

  static RestApi example() {
    return get("/files")
        .integrationResponse(
            200,
            mapping("X-One", "'" + "a".repeat(10_000) + "'"),
            mapping("X-Two", "'" + "b".repeat(241) + "'"))
        .api();
  }

  @Nested
  class Finds {
    @Test
    void fixed_values_that_are_too_large_together() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              GET /files: the fixed header values of integration response 200 have 10241 bytes; all header values together have at most 10240
                fix: shorten the values of [X-One, X-Two]""");
    }

    @Test
    void fixed_values_of_a_gateway_response() {
      var api =
          api(get("/files"))
              .gatewayResponse(
                  new GatewayResponse(
                      GatewayResponseType.THROTTLED,
                      Optional.empty(),
                      Map.of("X-One", "'" + "ä".repeat(5_121) + "'"),
                      Map.of()))
              .build();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              gateway response THROTTLED: its fixed header values have 10242 bytes; all header values together have at most 10240
                fix: shorten the values of [X-One]""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void values_of_the_maximum_size() {
      var api =
          get("/files")
              .integrationResponse(200, mapping("X-One", "'" + "a".repeat(10_240) + "'"))
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void values_from_the_backend() {
      var api =
          get("/files")
              .integrationResponse(
                  200, mapping("X-One", "'" + "a".repeat(10_240) + "'"), mapping("ETag"))
              .api();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
