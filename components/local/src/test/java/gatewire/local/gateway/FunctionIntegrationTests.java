package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.FUNCTION_URI;
import static gatewire.local.gateway.TestGateway.body;
import static gatewire.local.gateway.TestGateway.integration;
import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.response;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gatewire.local.backend.BackendCall;
import gatewire.local.backend.BackendResponse;
import gatewire.local.http.ClientResponse;
import gatewire.local.http.HttpHeaders;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationType;
import gatewire.model.RequestSource;
import gatewire.model.RestApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionIntegrationTests {

  private static TestGateway serving(Integration integration, String... binaryMediaTypes) {
    return TestGateway.of(
        RestApi.builder("pets")
            .binaryMediaTypes(Set.of(binaryMediaTypes))
            .method(method("ANY /pets/{id}", integration).build())
            .build());
  }

  private static BackendResponse failed(String message) {
    return new BackendResponse(
        200,
        HttpHeaders.of("X-Amz-Function-Error", "Unhandled"),
        "{\"errorMessage\":\"%s\"}".formatted(message).getBytes(StandardCharsets.UTF_8));
  }

  @Nested
  class Proxy {

    private final TestGateway gateway =
        serving(
            integration(IntegrationType.AWS_PROXY, FUNCTION_URI).build(), "image/png", "audio/*");

    @Test
    void sends_the_whole_request_to_the_function() throws IOException {
      gateway.backendReturns(200, "{}");

      gateway.send("PUT", "/pets/a%2Fb/?q=1&q=2&e=", "text", "X-a", "1", "X-a", "2");

      JsonNode event = GatewayCase.JSON.readTree(body(gateway.call()));
      assertThat(event.path("resource").asText()).isEqualTo("/pets/{id}");
      assertThat(event.path("path").asText()).isEqualTo("/pets/a%2Fb/");
      assertThat(event.at("/pathParameters/id").asText()).isEqualTo("a%2Fb");
      assertThat(event.at("/queryStringParameters/q").asText()).isEqualTo("2");
      assertThat(event.at("/multiValueQueryStringParameters/q")).hasToString("[\"1\",\"2\"]");
      assertThat(event.at("/queryStringParameters/e").asText()).isEmpty();
      assertThat(event.at("/headers/X-a").asText()).isEqualTo("2");
      assertThat(event.at("/multiValueHeaders/X-a")).hasToString("[\"1\",\"2\"]");
      assertThat(event.path("body").asText()).isEqualTo("text");
      assertThat(event.at("/requestContext/path").asText()).isEqualTo("/dev/pets/a%2Fb/");
      assertThat(event.at("/requestContext/identity/apiKey").isMissingNode()).isTrue();
      assertThat(event.at("/requestContext/requestTimeEpoch").isNumber()).isTrue();
      assertThat(((BackendCall.Function) gateway.call()).function())
          .isEqualTo("arn:aws:lambda:us-east-1:123456789012:function:pets");
    }

    @Test
    void encodes_a_body_of_a_binary_type() throws IOException {
      gateway.send("PUT", "/pets/7", new byte[] {-1, 0}, "Content-Type", "audio/ogg;x=y");

      JsonNode event = GatewayCase.JSON.readTree(body(gateway.call()));
      assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
      assertThat(event.path("body").asText()).isEqualTo("/wA=");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{}|200|''",
          "{\"statusCode\":null,\"headers\":null,\"body\":null}|200|''",
          "{\"statusCode\":\"201\",\"body\":\"x\"}|201|x",
          "{\"statusCode\":201.0,\"body\":\"x\"}|201|x",
          "{\"body\":5}|200|5",
        })
    void accepts_a_result_without_optional_members(String result, int status, String body) {
      ClientResponse response = gateway.backendReturns(200, result).get("/pets/7");

      assertThat(response.status()).isEqualTo(status);
      assertThat(body(response)).isEqualTo(body);
      assertThat(response.headers().last("Content-Type")).hasValue("application/json");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\"text\"",
          "[]",
          "null",
          "",
          "no json",
          "{\"statusCode\":\"OK\"}",
          "{\"statusCode\":true}",
          "{\"statusCode\":99}",
          "{\"statusCode\":200.5}",
          "{\"statusCode\":4294967496}",
          "{\"headers\":[]}",
          "{\"headers\":{\"a\":{}}}",
          "{\"multiValueHeaders\":{\"a\":\"b\"}}",
          "{\"body\":{}}",
          "{\"statusCode\":200,\"cookies\":[]}",
        })
    void returns_502_for_an_invalid_result(String result) {
      ClientResponse response = gateway.backendReturns(200, result).get("/pets/7");

      assertThat(response.status()).isEqualTo(502);
      assertThat(body(response)).isEqualTo("{\"message\": \"Internal server error\"}");
      assertThat(response.headers().last("x-amzn-ErrorType"))
          .hasValue("InternalServerErrorException");
    }

    @Test
    void returns_502_for_a_function_error() {
      gateway.backendReturns(call -> CompletableFuture.completedFuture(failed("[404] gone")));

      assertThat(gateway.get("/pets/7").status()).isEqualTo(502);
    }

    @ParameterizedTest
    @CsvSource({"403, 500", "404, 502", "413, 413", "429, 502", "500, 502"})
    void maps_lambda_403_to_500_and_other_errors_to_502(int lambda, int status) {
      assertThat(gateway.backendReturns(lambda, "{}").get("/pets/7").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
      "image/png, a\u00ff, 200",
      "'image/png, */*', a\u00ff, 200",
      "audio/*, a\u00ff, 200",
      "'*/*, image/png', Yf8=, 200",
      "'', Yf8=, 200",
      "image/*, Yf8=, 200",
    })
    void decodes_the_body_if_the_client_accepts_binary(String accept, String body, int status) {
      gateway.backendReturns(
          200, "{\"isBase64Encoded\":true,\"body\":\"Yf8=\",\"headers\":{\"a\":\"b\"}}");

      ClientResponse response =
          accept.isEmpty() ? gateway.get("/pets/7") : gateway.get("/pets/7", "Accept", accept);

      assertThat(response.status()).isEqualTo(status);
      assertThat(response.body()).isEqualTo(body.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void merges_both_kinds_of_headers_without_repeating_a_pair() {
      gateway.backendReturns(
          200,
          "{\"multiValueHeaders\":{\"X-A\":[\"1\",\"2\",\"1\"]},"
              + "\"headers\":{\"x-a\":\"2\",\"X-B\":\"1\"}}");

      assertThat(gateway.get("/pets/7").headers().allExactly("X-A")).containsExactly("1", "2", "1");
      assertThat(gateway.get("/pets/7").headers().allExactly("X-B")).containsExactly("1");

      gateway.backendReturns(
          200, "{\"multiValueHeaders\":{\"X-A\":[\"1\"]},\"headers\":{\"x-a\":\"2\"}}");

      assertThat(gateway.get("/pets/7").headers().allExactly("X-A")).containsExactly("1", "2");
    }

    @Test
    void fails_if_the_body_is_not_valid_Base64() {
      gateway.backendReturns(200, "{\"isBase64Encoded\":true,\"body\":\"not so\"}");

      assertThat(gateway.get("/pets/7", "Accept", "image/png").status()).isEqualTo(500);
    }

    @Test
    void removes_line_breaks_from_headers_and_drops_invalid_names() {
      gateway.backendReturns(200, "{\"headers\":{\"a\":\"1\\r\\nb: 2\",\"\":\"x\",\"c d\":\"y\"}}");

      HttpHeaders headers = gateway.get("/pets/7").headers();

      assertThat(headers.last("a")).hasValue("1 b: 2");
      assertThat(headers.lastValues()).doesNotContainKeys("", "c d", "b");
    }
  }

  @Nested
  class Custom {

    private static Integration.Builder custom() {
      return integration(IntegrationType.AWS, FUNCTION_URI)
          .response(response(404, "\\[404].*", ""))
          .response(response(500, "(\\n|.)+", ""))
          .response(response(201, "", ""))
          .response(response(299, "200", ""));
    }

    @ParameterizedTest
    @CsvSource({"[404] gone, 404", "not [404], 500", "a\\nb, 500", "'', 201"})
    void the_whole_error_message_selects_the_response(String message, int status) {
      TestGateway gateway =
          serving(custom().build())
              .backendReturns(call -> CompletableFuture.completedFuture(failed(message)));

      assertThat(gateway.get("/pets/7").status()).isEqualTo(status);
    }

    @Test
    void a_result_without_error_selects_the_default_response() {
      TestGateway gateway = serving(custom().build()).backendReturns(200, "[\"errorMessage\"]");

      assertThat(gateway.get("/pets/7").status()).isEqualTo(201);
    }

    @Test
    void a_long_error_message_does_not_overflow_the_stack() {
      TestGateway gateway =
          serving(custom().build())
              .backendReturns(
                  call -> CompletableFuture.completedFuture(failed("x".repeat(200_000))));

      assertThat(gateway.get("/pets/7").status()).isBetween(200, 599);
    }

    @ParameterizedTest
    @CsvSource({"403, {}", "404, {}", "200, '{\"__type\":\"AccessDeniedException\"}'"})
    void a_missing_permission_returns_500(int status, String payload) {
      TestGateway gateway = serving(custom().build()).backendReturns(status, payload);

      assertThat(gateway.get("/pets/7").status()).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Message", "message"})
    void an_event_that_is_not_valid_JSON_returns_400(String member) {
      TestGateway gateway =
          serving(custom().build())
              .backendReturns(
                  call ->
                      CompletableFuture.completedFuture(
                          new BackendResponse(
                              400,
                              HttpHeaders.of(
                                  "x-amzn-ErrorType", "InvalidRequestContentException:x"),
                              "{\"Type\":\"User\",\"%s\":\"no json\"}"
                                  .formatted(member)
                                  .getBytes(StandardCharsets.UTF_8))));

      ClientResponse response = gateway.send("GET", "/pets/7", "hello");

      assertThat(response.status()).isEqualTo(400);
      assertThat(body(response)).isEqualTo("{\"message\": \"no json\"}");
      assertThat(response.headers().last("x-amzn-ErrorType")).hasValue("BadRequestException");
    }

    @Test
    void an_event_that_is_too_large_returns_413() {
      ClientResponse response = serving(custom().build()).backendReturns(413, "{}").get("/pets/7");

      assertThat(response.status()).isEqualTo(413);
      assertThat(body(response)).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
    }

    @Test
    void a_mapped_header_makes_the_invocation_asynchronous() {
      TestGateway gateway =
          serving(
              custom()
                  .requestParameter(
                      IntegrationParameter.header("X-Amz-Invocation-Type"),
                      RequestSource.parse("'Event'"))
                  .build());
      gateway.backendReturns(202, "");

      assertThat(gateway.get("/pets/7").status()).isEqualTo(201);
      assertThat(((BackendCall.Function) gateway.call()).isEvent()).isTrue();
    }

    @Test
    void the_function_is_invoked_with_POST_only() {
      TestGateway gateway = serving(custom().httpMethod("GET").build());

      assertThat(gateway.get("/pets/7").status()).isEqualTo(500);
      assertThat(gateway.calls()).isEmpty();
    }
  }
}
