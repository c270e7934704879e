package gatewire.check.response;

import static gatewire.check.fixture.ApiFixtures.JSON;
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

class GatewayContextVariableTests {

  private final Rule rule = new GatewayContextVariable();

  static RestApi example() {
    return of("context.requestId", "{\"id\":\"$context.requestid\"}");
  }

  private static RestApi of(String header, String template) {
    return api(get("/pets"))
        .gatewayResponse(
            new GatewayResponse(
                GatewayResponseType.DEFAULT_5XX,
                Optional.empty(),
                Map.of("X-Id", header),
                Map.of(JSON, template)))
        .build();
  }

  @Test
  void finds_a_variable_in_the_wrong_case() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            gateway response DEFAULT_5XX: context.requestid has no value in a gateway response
              fix: write context.requestId""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"context.responseOverride.status", "context.identity", "context.status"})
  void finds_variables_of_other_places_in_headers(String header) {
    assertThat(rule.examine(of(header, "{}"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$context.error.messageString",
        "${context.error.responseType}",
        "$context.error.validationErrorString.",
        "$context.authorizer.claims.sub",
        "$context.identity.sourceIp"
      })
  void accepts_variables_of_gateway_responses(String template) {
    assertThat(rule.examine(of("'fixed'", template))).isEmpty();
  }
}
