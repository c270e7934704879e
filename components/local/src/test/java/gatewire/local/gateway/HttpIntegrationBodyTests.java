package gatewire.local.gateway;

import static gatewire.local.gateway.HttpIntegrations.http;
import static gatewire.local.gateway.HttpIntegrations.serving;
import static gatewire.local.gateway.TestGateway.body;
import static gatewire.local.gateway.TestGateway.integration;
import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.response;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.http.ClientResponse;
import gatewire.model.ContentHandling;
import gatewire.model.Integration;
import gatewire.model.PassthroughBehavior;
import gatewire.model.RestApi;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HttpIntegrationBodyTests {

  @ParameterizedTest
  @EnumSource(PassthroughBehavior.class)
  void a_body_of_a_type_with_a_template_is_rendered(PassthroughBehavior behavior) {
    TestGateway gateway =
        serving(
            http()
                .requestTemplate("application/json", "{\"n\":$input.json('$.a')}")
                .requestTemplate("text/empty", "")
                .passthroughBehavior(behavior)
                .build());

    gateway.send("POST", "/pets/7", "{\"a\":1}", "Content-Type", "Application/JSON; charset=x");

    assertThat(body(gateway.call())).isEqualTo("{\"n\":1}");
  }

  @ParameterizedTest
  @CsvSource({
    "WHEN_NO_MATCH, true, 200",
    "WHEN_NO_MATCH, false, 200",
    "WHEN_NO_TEMPLATES, true, 415",
    "WHEN_NO_TEMPLATES, false, 200",
    "NEVER, true, 415",
    "NEVER, false, 415",
  })
  void a_body_of_another_type_is_passed_through_or_rejected(
      PassthroughBehavior behavior, boolean hasTemplate, int status) {
    Integration.Builder integration = http().passthroughBehavior(behavior);
    if (hasTemplate) {
      integration.requestTemplate("application/json", "{}");
    }
    TestGateway gateway = serving(integration.build());

    ClientResponse response =
        gateway.send("POST", "/pets/7", "a=b", "Content-Type", "application/x-www-form-urlencoded");

    assertThat(response.status()).isEqualTo(status);
    if (status == 200) {
      assertThat(body(gateway.call())).isEqualTo("a=b");
    }
  }

  @ParameterizedTest
  @CsvSource({
    // handling, content type, sent, received; Latin-1 characters represent bytes
    "'', text/plain, a\u00ff, a\u00ef\u00bf\u00bd",
    "'', image/png, a\u00ff, a\u00ff",
    "CONVERT_TO_TEXT, image/png, a\u00ff, Yf8=",
    "CONVERT_TO_TEXT, text/plain, ab, ab",
    "CONVERT_TO_BINARY, text/plain, Yf8=, a\u00ff",
    "CONVERT_TO_BINARY, image/png, Yf8=, Yf8=",
  })
  void a_body_is_converted(String handling, String contentType, String sent, String received) {
    Integration integration =
        http()
            .contentHandling(
                handling.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ContentHandling.valueOf(handling)))
            .build();
    TestGateway gateway =
        TestGateway.of(
            RestApi.builder("pets")
                .binaryMediaTypes(Set.of("image/*"))
                .method(method("POST /a", integration).build())
                .build());

    gateway.send(
        "POST", "/a", sent.getBytes(StandardCharsets.ISO_8859_1), "Content-Type", contentType);

    assertThat(gateway.call().body()).isEqualTo(received.getBytes(StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @CsvSource({"*/*, 500", "*/json, 200", "image/png, 200", "application/json, 500"})
  void a_binary_body_cannot_be_rendered(String binaryMediaType, int status) {
    TestGateway gateway =
        TestGateway.of(
            RestApi.builder("pets")
                .binaryMediaTypes(Set.of(binaryMediaType))
                .method(
                    method("POST /a", http().requestTemplate("application/json", "{}").build())
                        .build())
                .build());

    assertThat(gateway.send("POST", "/a", "").status()).isEqualTo(status);
  }
}
