package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.FUNCTION_URI;
import static gatewire.local.gateway.TestGateway.body;
import static gatewire.local.gateway.TestGateway.integration;
import static gatewire.local.gateway.TestGateway.method;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gatewire.model.ContentHandling;
import gatewire.model.IntegrationType;
import gatewire.model.RestApi;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Binary bodies in the events and results of a proxied Lambda function. */
class ProxyFlagTests {

  private static TestGateway serving(Optional<ContentHandling> handling) {
    return TestGateway.of(
        RestApi.builder("pets")
            .binaryMediaTypes(Set.of("image/png", "application/x-*"))
            .method(
                method(
                        "PUT /photo",
                        integration(IntegrationType.AWS_PROXY, FUNCTION_URI)
                            .contentHandling(handling)
                            .build())
                    .build())
            .build());
  }

  private static JsonNode event(Optional<ContentHandling> handling, String type)
      throws IOException {
    TestGateway gateway = serving(handling);
    gateway.send("PUT", "/photo", "hi", "Content-Type", type);
    return GatewayCase.JSON.readTree(body(gateway.call()));
  }

  private static String result(String members) {
    return body(
        serving(Optional.empty())
            .backendReturns(200, "{\"body\":\"aGk=\"%s}".formatted(members))
            .send("PUT", "/photo", "", "Accept", "image/png"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "IMAGE/PNG; q=1"})
  void an_event_marks_a_binary_body_with_every_content_handling(String type) throws IOException {
    for (Optional<ContentHandling> handling :
        Set.of(
            Optional.<ContentHandling>empty(),
            Optional.of(ContentHandling.CONVERT_TO_TEXT),
            Optional.of(ContentHandling.CONVERT_TO_BINARY))) {
      JsonNode event = event(handling, type);

      assertThat(event.path("body").asText()).isEqualTo("aGk=");
      assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
    }
  }

  @Test
  void an_event_has_a_text_body_as_text() throws IOException {
    JsonNode event = event(Optional.of(ContentHandling.CONVERT_TO_TEXT), "text/plain");

    assertThat(event.path("body").asText()).isEqualTo("hi");
    assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        ",\"isBase64Encoded\":true => hi",
        ",\"base64Encoded\":true => hi",
        ",\"isBase64Encoded\":\"true\" => hi",
        ",\"base64Encoded\":\"True\" => hi",
        ",\"isBase64Encoded\":\"False\" => aGk=",
        ",\"isBase64Encoded\":null => aGk=",
        ",\"base64Encoded\":false,\"isBase64Encoded\":true => aGk=",
        ",\"base64Encoded\":null,\"isBase64Encoded\":true => hi"
      })
  void a_result_is_decoded_by_either_flag(String members, String text) {
    assertThat(result(members)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",\"isBase64Encoded\":\"TRUE\"",
        ",\"isBase64Encoded\":\"\"",
        ",\"isBase64Encoded\":1",
        ",\"base64Encoded\":\"yes\"",
        ",\"base64Encoded\":[true]"
      })
  void a_result_with_another_value_is_malformed(String members) {
    assertThat(result(members)).isEqualTo("{\"message\": \"Internal server error\"}");
  }
}
