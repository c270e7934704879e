package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.body;
import static gatewire.local.gateway.TestGateway.integration;
import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.mock;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.backend.BackendResponse;
import gatewire.local.http.ClientResponse;
import gatewire.local.http.HttpHeaders;
import gatewire.local.payload.ContentCoding;
import gatewire.model.IntegrationType;
import gatewire.model.RestApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingTests {

  private static final byte[] BODY = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

  @Nested
  class Requests {

    private final TestGateway gateway =
        TestGateway.of(
            TestGateway.api(
                method(
                        "POST /pets",
                        integration(IntegrationType.HTTP_PROXY, "http://pets.example/").build())
                    .build()));

    @ParameterizedTest
    @CsvSource({"gzip,GZIP", "GZIP,GZIP", "deflate,DEFLATE", "identity,IDENTITY"})
    void reach_the_backend_decoded(String header, ContentCoding coding) {
      gateway.send("POST", "/pets", coding.encode(BODY), "Content-Encoding", header);

      assertThat(gateway.call().body()).isEqualTo(BODY);
      assertThat(gateway.call().headers().contains("Content-Encoding")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "gzip, gzip"})
    void with_an_invalid_or_unknown_coding_are_rejected_with_415(String header) {
      ClientResponse response =
          gateway.send("POST", "/pets", "{\"a\":1}", "Content-Encoding", header);

      assertThat(response.status()).isEqualTo(415);
      assertThat(body(response)).isEqualTo("{\"message\": \"Unsupported Media Type\"}");
      assertThat(gateway.calls()).isEmpty();
    }

    @Test
    void without_a_body_may_have_any_coding() {
      assertThat(gateway.send("POST", "/pets", "", "Content-Encoding", "br").status())
          .isEqualTo(200);
    }

    @Test
    void may_not_decode_to_more_than_10_MB() {
      byte[] bomb = ContentCoding.GZIP.encode(new byte[RequestLimits.MAX_BODY_BYTES + 1]);

      assertThat(gateway.send("POST", "/pets", bomb, "Content-Encoding", "gzip").status())
          .isEqualTo(413);
    }
  }

  @Nested
  class Responses {

    private final String large = "a".repeat(100);

    private TestGateway serving(OptionalInt minimumSize) {
      RestApi api =
          RestApi.builder("pets")
              .minimumCompressionSize(minimumSize)
              .method(method("GET /large", mock(large)).build())
              .method(method("GET /small", mock("a".repeat(99))).build())
              .method(
                  method(
                          "GET /backend",
                          integration(IntegrationType.HTTP_PROXY, "http://pets.example/").build())
                      .build())
              .build();
      return TestGateway.of(api);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "gzip|GZIP",
          "gzip, deflate, br|GZIP",
          "br, deflate|DEFLATE",
          "gzip;q=0.1, deflate;q=0.8|DEFLATE",
        })
    void are_encoded_as_the_client_prefers(String accept, ContentCoding coding) throws IOException {
      ClientResponse response =
          serving(OptionalInt.of(100)).get("/large", "Accept-Encoding", accept);

      assertThat(response.headers().last("Content-Encoding")).hasValue(coding.headerValue());
      assertThat(response.headers().last("Content-Length"))
          .hasValue(String.valueOf(response.body().length));
      assertThat(coding.decode(response.body(), 1000)).asString().isEqualTo(large);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "br", "identity", "gzip;q=0", "identity, gzip;q=0.5"})
    void are_not_encoded_unless_the_client_accepts_a_supported_coding(String accept) {
      ClientResponse response = serving(OptionalInt.of(0)).get("/large", "Accept-Encoding", accept);

      assertThat(response.headers().contains("Content-Encoding")).isFalse();
      assertThat(body(response)).isEqualTo(large);
    }

    @Test
    void are_not_encoded_if_small_or_errors_or_if_compression_is_off() {
      TestGateway gateway = serving(OptionalInt.of(100));

      assertThat(body(gateway.get("/small", "Accept-Encoding", "gzip"))).hasSize(99);
      assertThat(body(serving(OptionalInt.of(0)).get("/nowhere", "Accept-Encoding", "gzip")))
          .contains("Missing Authentication Token");
      assertThat(body(serving(OptionalInt.empty()).get("/large", "Accept-Encoding", "gzip")))
          .isEqualTo(large);
    }

    @Test
    void that_a_function_encoded_are_not_changed() {
      RestApi api =
          RestApi.builder("pets")
              .minimumCompressionSize(OptionalInt.of(0))
              .method(
                  method(
                          "GET /f",
                          integration(IntegrationType.AWS_PROXY, TestGateway.FUNCTION_URI).build())
                      .build())
              .build();
      TestGateway gateway =
          TestGateway.of(api)
              .backendReturns(
                  call ->
                      CompletableFuture.completedFuture(
                          new BackendResponse(
                              200,
                              HttpHeaders.NONE,
                              "{\"headers\":{\"Content-Encoding\":\"br\"},\"body\":\"x\"}"
                                  .getBytes(StandardCharsets.UTF_8))));

      ClientResponse response = gateway.get("/f", "Accept-Encoding", "gzip");

      assertThat(body(response)).isEqualTo("x");
      assertThat(response.headers().last("Content-Encoding")).hasValue("br");
    }
  }
}
