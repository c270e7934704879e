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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayHeaderNameTests {

  private final Rule rule = new GatewayHeaderName();

  static RestApi example() {
    return withHeader("method.response.header.X-Total");
  }

  private static RestApi withHeader(String name) {
    return api(get("/pets"))
        .gatewayResponse(
            new GatewayResponse(
                GatewayResponseType.DEFAULT_4XX, Optional.empty(), Map.of(name, "'1'"), Map.of()))
        .build();
  }

  @Test
  void finds_the_target_of_a_method_response() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            gateway response DEFAULT_4XX: it sets a header of the name 'method.response.header.X-Total'
              fix: write gatewayresponse.header.X-Total""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gatewayresponse.header.A", "integration.response.header.A"})
  void finds_other_targets(String name) {
    assertThat(rule.examine(withHeader(name))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Total", "method.response", "X-method.response.header.A"})
  void ignores_other_names(String name) {
    assertThat(rule.examine(withHeader(name))).isEmpty();
  }
}
