package gatewire.check.cors;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static gatewire.check.fixture.ApiFixtures.mock;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.RestApi;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidAllowedOriginTests {

  private static final String HEADER = "Access-Control-Allow-Origin";

  private final Rule rule = new InvalidAllowedOrigin();

  static RestApi example() {
    return of("'https://a.example,https://b.example'");
  }

  private static RestApi of(String expression) {
    return api(get("/pets", mock()).integrationResponse(200, mapping(HEADER, expression)))
        .gatewayResponse(
            new GatewayResponse(
                GatewayResponseType.DEFAULT_4XX,
                Optional.empty(),
                Map.of(HEADER, expression),
                Map.of()))
        .build();
  }

  @Test
  void finds_a_list_of_origins_once() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /pets: Access-Control-Allow-Origin is 'https://a.example,https://b.example' (and in 1 more), which is a list of origins, so that browsers reject the response
              fix: write one origin such as https://www.example.com, or * for any origin""");
  }

  @ParameterizedTest
  @CsvSource({
    "www.a.example, has no scheme such as https://",
    "https://a.example/, 'is more than a scheme, a host in lower case and a port'",
    "https://a.example/app, 'is more than a scheme, a host in lower case and a port'",
    "https://A.example, 'is more than a scheme, a host in lower case and a port'",
    "https://*.a.example, has a wildcard within an origin",
    "https://a.example https://b.example, is a list of origins",
    "https://a.example:443, 'names the default port, which browsers omit'"
  })
  void finds_other_values_that_are_not_an_origin(String value, String problem) {
    assertThat(rule.examine(of("'" + value + "'"))).singleElement().asString().contains(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'*'",
        "'null'",
        "'https://a.example'",
        "'http://localhost:3000'",
        "'http://[::1]:8080'",
        "'capacitor://localhost'",
        "stageVariables.origin",
        "context.authorizer.origin"
      })
  void accepts_origins_and_values_that_are_not_known(String expression) {
    assertThat(rule.examine(of(expression))).isEmpty();
  }
}
