package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.body;
import static gatewire.local.gateway.TestGateway.integration;
import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.mock;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.http.ClientResponse;
import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.IntegrationType;
import gatewire.model.RestApi;
import gatewire.model.StatusCode;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayResponseTests {

  private static GatewayResponse of(
      GatewayResponseType type, int status, Map<String, String> headers, String template) {
    return new GatewayResponse(
        type,
        status == 0 ? Optional.empty() : Optional.of(new StatusCode(status)),
        headers,
        template.isEmpty() ? Map.of() : Map.of("application/json", template));
  }

  private static TestGateway serving(GatewayResponse... responses) {
    RestApi.Builder api =
        RestApi.builder("pets")
            .method(method("GET /keyed/{id}", mock("fine")).apiKeyRequired(true).build())
            .method(
                method("GET /broken", integration(IntegrationType.HTTP, "nowhere").build()).build())
            .method(
                method(
                        "GET /function",
                        integration(IntegrationType.AWS_PROXY, TestGateway.FUNCTION_URI).build())
                    .build());
    for (GatewayResponse response : responses) {
      api.gatewayResponse(response);
    }
    return TestGateway.of(api.build(), Map.of("colour", "teal"));
  }

  @Test
  void a_default_response_applies_to_every_type_without_its_own_response() {
    TestGateway gateway =
        serving(
            of(GatewayResponseType.DEFAULT_4XX, 422, Map.of("x-a", "'four'"), "{\"no\":1}"),
            of(GatewayResponseType.INVALID_API_KEY, 0, Map.of(), ""));

    ClientResponse unset = gateway.get("/nowhere");
    ClientResponse set = gateway.get("/keyed/7");
    ClientResponse otherFamily = gateway.get("/broken");

    assertThat(unset.status()).isEqualTo(422);
    assertThat(body(unset)).isEqualTo("{\"no\":1}");
    assertThat(unset.headers().last("x-a")).hasValue("four");
    assertThat(set.status()).isEqualTo(403);
    assertThat(body(set)).isEqualTo("{\"message\":\"Forbidden\"}");
    assertThat(set.headers().contains("x-a")).isFalse();
    assertThat(otherFamily.status()).isEqualTo(500);
  }

  @Test
  void a_default_response_without_a_status_keeps_the_status_of_each_type() {
    TestGateway gateway =
        serving(of(GatewayResponseType.DEFAULT_5XX, 0, Map.of("x-a", "'five'"), ""));
    gateway.backendReturns(200, "[]");

    assertThat(gateway.get("/function").status()).isEqualTo(502);
    assertThat(gateway.get("/function").headers().last("x-a")).hasValue("five");
    assertThat(gateway.get("/broken").status()).isEqualTo(500);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$context.error.message|Forbidden",
        "$context.error.messageString|\"Forbidden\"",
        "${context.error.responseType}!|INVALID_API_KEY!",
        "[$context.error.validationErrorString]|[]",
        "$context.httpMethod $context.resourcePath.|GET /keyed/{id}.",
        "$stageVariables.colour $stageVariables.none|'teal '",
        "$method.request.path.id $method.request.querystring.q $method.request.header.X-B|7 1 b",
        "$context.identity.sourceIp $context.identity|'127.0.0.1 '",
        "#set($a = 1) $input.path('$') $100|#set($a = 1) $input.path('$') $100",
      })
  void only_variables_are_replaced(String template, String expected) {
    TestGateway gateway = serving(of(GatewayResponseType.INVALID_API_KEY, 0, Map.of(), template));

    assertThat(body(gateway.get("/keyed/7?q=1", "X-B", "b"))).isEqualTo(expected);
  }

  @Test
  void headers_come_from_the_request_the_context_and_literals() {
    TestGateway gateway =
        serving(
            of(
                GatewayResponseType.INVALID_API_KEY,
                429,
                Map.of(
                    "x-path", "method.request.path.id",
                    "x-query", "method.request.querystring.q",
                    "x-header", "method.request.header.X-B",
                    "x-none", "method.request.header.X-C",
                    "x-type", "context.error.responseType",
                    "x-stage", "stageVariables.colour",
                    "Content-Type", "'text/plain'"),
                "no key"));

    ClientResponse response = gateway.get("/keyed/7?q=1&q=2", "X-B", "b");

    assertThat(response.status()).isEqualTo(429);
    assertThat(response.headers().lastValues())
        .containsEntry("x-path", "7")
        .containsEntry("x-query", "2")
        .containsEntry("x-header", "b")
        .containsEntry("x-type", "INVALID_API_KEY")
        .containsEntry("x-stage", "teal")
        .containsEntry("Content-Type", "text/plain")
        .containsEntry("x-amzn-ErrorType", "ForbiddenException")
        .doesNotContainKey("x-none");
  }

  @Test
  void the_template_is_the_one_of_the_type_that_the_client_accepts() {
    GatewayResponse two =
        new GatewayResponse(
            GatewayResponseType.INVALID_API_KEY,
            Optional.empty(),
            Map.of(),
            Map.of("application/json", "{}", "text/html", "<p>$context.error.message</p>"));

    ClientResponse response = serving(two).get("/keyed/7", "Accept", "text/html,*/*;q=0.8");

    assertThat(body(response)).isEqualTo("<p>Forbidden</p>");
    assertThat(response.headers().last("Content-Type")).hasValue("text/html");
  }

  @Test
  void an_unknown_stage_is_forbidden_with_the_response_of_AWS() {
    ClientResponse response =
        serving(of(GatewayResponseType.DEFAULT_4XX, 422, Map.of("x-a", "'four'"), "{}"))
            .get("2/keyed/7");

    assertThat(response.status()).isEqualTo(403);
    assertThat(body(response)).isEqualTo("{\"message\":\"Forbidden\"}");
  }
}
