package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.api;
import static gatewire.local.gateway.TestGateway.body;
import static gatewire.local.gateway.TestGateway.integration;
import static gatewire.local.gateway.TestGateway.method;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.http.ClientResponse;
import gatewire.model.IntegrationResponse;
import gatewire.model.IntegrationType;
import gatewire.model.StatusCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Selection of a response template by the client's {@code Accept}. */
class ResponseTemplateTests {

  private static final String BODY = "{\"raw\":true}";

  /**
   * Requests a route whose templates return their type. A type with an exclamation mark has an
   * empty template.
   */
  private static ClientResponse request(String types, String accept) {
    Map<String, String> templates = new LinkedHashMap<>();
    for (String type : types.split(" ")) {
      boolean empty = type.endsWith("!");
      String name = empty ? type.substring(0, type.length() - 1) : type;
      templates.put(name, empty ? "" : name);
    }
    TestGateway gateway =
        TestGateway.of(
            api(
                method(
                        "GET /a",
                        integration(IntegrationType.HTTP, "http://h/")
                            .response(
                                new IntegrationResponse(
                                    new StatusCode(200),
                                    Optional.empty(),
                                    Map.of(),
                                    templates,
                                    Optional.empty()))
                            .build())
                    .build()));
    gateway.backendReturns(200, BODY);
    return accept.isEmpty() ? gateway.get("/a") : gateway.get("/a", "Accept", accept);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json application/xml, '', application/json",
    "application/json application/xml, application/xml, application/xml",
    "application/json application/xml, APPLICATION/XML;q=0.9, application/xml",
    "application/json application/xml, 'application/xml, application/json', application/xml",
    "application/json application/xml, text/csv, application/json",
    "application/xml text/csv, '', application/xml",
    "application/xml text/csv, image/png, application/xml",
    "application/xml text/csv, text/csv, text/csv",
    "application/xml, application/json, application/xml",
  })
  void prefers_the_accepted_type_then_JSON_then_the_first_template(
      String types, String accept, String expected) {
    ClientResponse response = request(types, accept);

    assertThat(body(response)).isEqualTo(expected);
    assertThat(response.headers().last("Content-Type")).hasValue("application/json");
  }

  @ParameterizedTest
  @CsvSource({
    "application/json!, '', true",
    "application/json! application/xml, '', true",
    "application/json! application/xml, application/json, true",
    "application/json! application/xml, text/csv, true",
    "application/json! application/xml, application/xml, false",
    "application/xml application/json!, '', true",
    "application/xml! text/csv, '', true",
    "application/xml! application/json, application/xml, true",
    "application/xml! application/json, '', false",
  })
  void an_empty_template_leaves_the_body_unchanged(String types, String accept, boolean raw) {
    assertThat(body(request(types, accept)).equals(BODY)).isEqualTo(raw);
  }
}
