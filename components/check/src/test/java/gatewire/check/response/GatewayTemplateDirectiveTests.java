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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GatewayTemplateDirectiveTests {

  private final Rule rule = new GatewayTemplateDirective();

  static RestApi example() {
    return api(get("/pets"))
        .gatewayResponse(
            new GatewayResponse(
                GatewayResponseType.BAD_REQUEST_BODY,
                Optional.empty(),
                Map.of(),
                Map.of(JSON, "#if($context.error.message)\n{\"message\": $input.json('$')}\n#end")))
        .build();
  }

  @Nested
  class Finds {
    @Test
    void Velocity_in_a_gateway_response() {
      var api = example();

      assertThat(rule.examine(api))
          .singleElement()
          .hasToString(
              """
              gateway response BAD_REQUEST_BODY: the template for application/json has [#if, $input, #end], but gateway responses only substitute $context., $stageVariables. and method.request. variables
                fix: write the body with variables only, for example {"message":$context.error.messageString}""");
    }
  }

  @Nested
  class Ignores {
    @Test
    void variables() {
      var api =
          api(get("/pets"))
              .gatewayResponse(
                  new GatewayResponse(
                      GatewayResponseType.BAD_REQUEST_BODY,
                      Optional.empty(),
                      Map.of(),
                      Map.of(
                          JSON,
                          "{\"message\":$context.error.messageString, \"id\": \"#$context.requestId\"}")))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
