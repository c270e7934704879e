package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.integration;
import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.mock;
import static gatewire.local.gateway.TestGateway.text;
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
    void reach_the_backend_as_they_were_before(String header, ContentCoding coding) {
      gateway.send("POST", "/pets", coding.encode(BODY), "Content-Encoding", header);

      assertThat(gateway.call().body()).isEqualTo(BODY);
      assertThat(gateway.call().headers().contains("Content-Encoding")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "gzip, gzip"})
    void that_are_not_encoded_so_are_an_unsupported_type(String header) {
      ClientResponse response =
          gateway.send("POST", "/pets", "{\"a\":1}", "Content-Encoding", header);

      assertThat(response.status()).isEqualTo(415);
      assertThat(text(response)).isEqualTo("{\"message\": \"Unsupported Media Type\"}");
      assertThat(gateway.calls()).isEmpty();
    }

    @Test
    void without_a_body_may_name_any_coding() {
      assertThat(gateway.send("POST", "/pets", "", "Content-Encoding", "br").status())
          .isEqualTo(200);
    }

    @Test
    void may_not_unfold_to_more_than_ten_megabytes() {
      byte[] bomb = ContentCoding.GZIP.encode(new byte[RequestLimits.MAX_BODY_BYTES + 1]);

      assertThat(gateway.send("POST", "/pets", bomb, "Content-Encoding", "gzip").status())
          .isEqualTo(413);
    }
  }

  @Nested
  class Answers {

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
    void are_encoded_as_the_client_likes_best(String accept, ContentCoding coding)
        throws IOException {
      ClientResponse response =
          serving(OptionalInt.of(100)).get("/large", "Accept-Encoding", accept);

      assertThat(response.headers().last("Content-Encoding")).hasValue(coding.headerValue());
      assertThat(response.headers().last("Content-Length"))
          .hasValue(String.valueOf(response.body().length));
      assertThat(coding.decode(response.body(), 1000)).asString().isEqualTo(large);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "br", "identity", "gzip;q=0", "identity, gzip;q=0.5"})
    void are_not_encoded_for_clients_that_name_no_coding(String accept) {
      ClientResponse response = serving(OptionalInt.of(0)).get("/large", "Accept-Encoding", accept);

      assertThat(response.headers().contains("Content-Encoding")).isFalse();
      assertThat(text(response)).isEqualTo(large);
    }

    @Test
    void are_not_encoded_below_the_size_for_errors_or_without_one() {
      TestGateway gateway = serving(OptionalInt.of(100));

      assertThat(text(gateway.get("/small", "Accept-Encoding", "gzip"))).hasSize(99);
      assertThat(text(serving(OptionalInt.of(0)).get("/nowhere", "Accept-Encoding", "gzip")))
          .contains("Missing Authentication Token");
      assertThat(text(serving(OptionalInt.empty()).get("/large", "Accept-Encoding", "gzip")))
          .isEqualTo(large);
    }

    @Test
    void of_a_function_that_has_encoded_them_stay() {
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
              .answering(
                  call ->
                      CompletableFuture.completedFuture(
                          new BackendResponse(
                              200,
                              HttpHeaders.NONE,
                              "{\"headers\":{\"Content-Encoding\":\"br\"},\"body\":\"x\"}"
                                  .getBytes(StandardCharsets.UTF_8))));

      ClientResponse response = gateway.get("/f", "Accept-Encoding", "gzip");

      assertThat(text(response)).isEqualTo("x");
      assertThat(response.headers().last("Content-Encoding")).hasValue("br");
    }
  }
}
