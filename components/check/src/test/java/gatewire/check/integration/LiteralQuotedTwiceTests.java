package gatewire.check.integration;

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
import org.junit.jupiter.api.Test;

class LiteralQuotedTwiceTests {

  private final Rule rule = new LiteralQuotedTwice();

  static RestApi example() {
    return get("/pets").integrationResponse(200, mapping("X-Note", "''x''")).api();
  }

  @Test
  void finds_a_header_of_an_integration_response() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            GET /pets: integration response 200, header 'X-Note' has the value 'x', single quotes included
              fix: write the single quotes only once: literal("x") adds them, in a document write 'x'""");
  }

  @Test
  void finds_a_parameter_of_the_request_and_a_header_of_a_gateway_response() {
    var api =
        api(get("/pets").maps("integration.request.header.A", "''x''"))
            .gatewayResponse(
                new GatewayResponse(
                    GatewayResponseType.DEFAULT_4XX,
                    Optional.empty(),
                    Map.of("B", "''y''"),
                    Map.of()))
            .build();

    assertThat(rule.examine(api).map(finding -> finding.place() + ": " + finding.problem()))
        .containsExactly(
            "GET /pets: integration.request.header.A has the value 'x', single quotes included",
            "gateway response DEFAULT_4XX: header 'B' has the value 'y', single quotes included");
  }

  @Test
  void ignores_quotes_that_are_part_of_a_value() {
    var api =
        get("/pets")
            .integrationResponse(
                200,
                mapping("Content-Security-Policy", "'default-src 'self''"),
                mapping("X-Other", "''self' 'unsafe-inline''"))
            .api();

    assertThat(rule.examine(api)).isEmpty();
  }
}
