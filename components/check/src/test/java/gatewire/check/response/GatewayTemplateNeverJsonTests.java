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

class GatewayTemplateNeverJsonTests {

  private final Rule rule = new GatewayTemplateNeverJson();

  static RestApi example() {
    return of(JSON, "{\"message\":\"$context.error.messageString\"}");
  }

  private static RestApi of(String contentType, String template) {
    return api(get("/pets"))
        .gatewayResponse(
            new GatewayResponse(
                GatewayResponseType.DEFAULT_4XX,
                Optional.empty(),
                Map.of(),
                Map.of(contentType, template)))
        .build();
  }

  @Test
  void finds_quotes_around_the_quoted_message() {
    assertThat(rule.examine(example()))
        .singleElement()
        .hasToString(
            """
            gateway response DEFAULT_4XX: the template for application/json has quotes around $context.error.messageString, which has quotes already, so that it never yields JSON
              fix: remove the quotes around $context.error.messageString""");
  }

  @Test
  void finds_single_quotes() {
    assertThat(rule.examine(of(JSON, "{'message':'no', 'id': $context.stage}")))
        .singleElement()
        .hasToString(
            """
            gateway response DEFAULT_4XX: the template for application/json never yields JSON, for example it yields {'message':'no', 'id': x}
              fix: correct the commas, quotes and braces, for example {"message":$context.error.messageString}""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"message\":$context.error.message}",
        "{\"id\":$context.requestId}",
        "{\"a\":1,}",
        "{\"message\":\"${context.error.messageString}\"}",
        "message: no"
      })
  void finds_other_bodies_that_are_not_JSON(String template) {
    assertThat(rule.examine(of("application/problem+json", template))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"message\":$context.error.messageString,\"type\":\"$context.error.responseType\",\"id\":\"$context.requestId\"}",
        "{\"message\":${context.error.messageString},\"at\":$context.requestTimeEpoch}",
        "{\"errors\":\"$context.error.validationErrorString\",\"v\":\"$stageVariables.version.\"}",
        "{\"q\":\"$method.request.querystring.q\"}",
        "\"no\"",
        "",
        "#set($a = 1){'code': 1}"
      })
  void accepts_JSON_and_code_that_another_rule_reports(String template) {
    assertThat(rule.examine(of(JSON, template))).isEmpty();
  }

  @Test
  void ignores_other_types() {
    assertThat(rule.examine(of("text/html", "<h1>$context.error.responseType</h1>"))).isEmpty();
  }
}
