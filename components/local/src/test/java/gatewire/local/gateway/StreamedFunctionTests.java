package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.api;
import static gatewire.local.gateway.TestGateway.body;
import static gatewire.local.gateway.TestGateway.integration;
import static gatewire.local.gateway.TestGateway.method;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.http.ClientResponse;
import gatewire.model.IntegrationType;
import gatewire.model.ResponseTransferMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamedFunctionTests {

  private static final String ZEROS = "\0".repeat(8);

  private final TestGateway gateway =
      TestGateway.of(
          api(
              method(
                      "GET /chat",
                      integration(
                              IntegrationType.AWS_PROXY,
                              "arn:aws:apigateway:us-east-1:lambda:path/2021-11-15/functions/arn:aws:lambda:us-east-1:123456789012:function:chat/response-streaming-invocations")
                          .responseTransferMode(ResponseTransferMode.STREAM)
                          .build())
                  .build()));

  @Test
  void the_metadata_is_status_and_headers_and_the_rest_is_the_body() {
    ClientResponse response =
        gateway
            .backendReturns(
                200,
                "{\"statusCode\":201,\"headers\":{\"Content-Type\":\"text/event-stream\"},\"cookies\":[\"a=1\",\"b=2\"]}"
                    + ZEROS
                    + "data: 1\0\n")
            .get("/chat");

    assertThat(response.status()).isEqualTo(201);
    assertThat(response.headers().last("Content-Type")).contains("text/event-stream");
    assertThat(response.headers().allExactly("Set-Cookie")).containsExactly("a=1", "b=2");
    assertThat(body(response)).isEqualTo("data: 1\0\n");
  }

  @Test
  void empty_metadata_means_200_and_the_body_may_be_empty() {
    ClientResponse response = gateway.backendReturns(200, "{}" + ZEROS).get("/chat");

    assertThat(response.status()).isEqualTo(200);
    assertThat(body(response)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{\"statusCode\":200,\"body\":\"buffered\"}", "{}\0\0\0\0\0\0\0x", "[1]", "{"})
  void output_without_metadata_or_delimiter_is_an_error(String output) {
    String delimited = output.startsWith("[") || output.equals("{") ? output + ZEROS : output;
    ClientResponse response = gateway.backendReturns(200, delimited).get("/chat");

    assertThat(response.status()).isEqualTo(502);
    assertThat(body(response)).isEqualTo("{\"message\": \"Internal server error\"}");
    assertThat(gateway.log(response))
        .contains("Malformed streamed response of the Lambda function: its ");
  }

  @Test
  void the_delimiter_must_be_in_the_first_16_KB() {
    String late = "{\"headers\":{\"X-A\":\"" + "a".repeat(16 * 1024) + "\"}}" + ZEROS;

    assertThat(gateway.backendReturns(200, late).get("/chat").status()).isEqualTo(502);
  }
}
