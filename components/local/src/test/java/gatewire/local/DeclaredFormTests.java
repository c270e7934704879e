package gatewire.local;

import static gatewire.api.Backends.http;
import static gatewire.api.Backends.lambda;
import static gatewire.api.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.pulumi.Context;
import com.pulumi.core.Output;
import gatewire.api.Api;
import gatewire.api.FunctionReference;
import gatewire.api.Request;
import gatewire.local.backend.BackendCall;
import gatewire.model.Stage;
import gatewire.pulumi.ApiArgs;
import gatewire.pulumi.ApiComponent;
import gatewire.pulumi.Bindings;
import gatewire.testing.LocalGatewayExtension;
import gatewire.testing.PulumiProgram;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The behaviour of forms and HTTP endpoints that {@code gatewire.api} declares. */
class DeclaredFormTests {

  private static final FunctionReference ASK = new FunctionReference("ask");
  private static final RecordedBackends BACKENDS = new RecordedBackends();

  @RegisterExtension
  static final LocalGatewayExtension GATEWAY =
      LocalGatewayExtension.serving(
          () ->
              LocalGateway.of(PulumiProgram.of(DeclaredFormTests::program).up())
                  .backends(embedded -> BACKENDS));

  private static void program(Context context) {
    Api api =
        Api.named("forms")
            .post(
                "/ask",
                lambda(ASK)
                    .requestTemplate(json().put("name", Request.body("name")))
                    .requestForm("name", "owner"))
            .put("/pets/{petId}", http("https://pets.example.com/v1/{petId}").headers("ETag"))
            .build();
    new ApiComponent(
        "forms",
        ApiArgs.builder()
            .api(api)
            .stage(Stage.named("dev"))
            .bindings(
                Bindings.builder()
                    .function(ASK, Output.of("arn:aws:lambda:us-east-1:123456789012:function:ask"))
                    .build())
            .build());
  }

  static Object[] a_form_becomes_an_object_of_strings() {
    return new Object[] {
      Arguments.of("name=Rex&owner=Ann", Map.of("name", "Rex", "owner", "Ann")),
      Arguments.of("owner=Ann+Bee&name=a%26b%3Dc", Map.of("name", "a&b=c", "owner", "Ann Bee")),
      Arguments.of("name=a=b", Map.of("name", "a=b", "owner", "")),
      Arguments.of("name=1&name=2&more=3", Map.of("name", "2", "owner", "")),
      Arguments.of("", Map.of("name", "", "owner", "")),
      Arguments.of("&&=&name", Map.of("name", "", "owner", "")),
      Arguments.of(
          "name=it%27s+%22%5C%22+%24x+%23if%0A%E6%BC%A2",
          Map.of("name", "it's \"\\\" $x #if\n漢", "owner", "")),
    };
  }

  @ParameterizedTest
  @MethodSource
  void a_form_becomes_an_object_of_strings(String form, Map<String, String> expected)
      throws IOException {
    BACKENDS.respond(200, "{}");

    HttpResponse<byte[]> response = post(form, "application/x-www-form-urlencoded; charset=utf-8");

    assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(200);
    BackendCall.Function call = (BackendCall.Function) BACKENDS.calls().get(0);
    assertThat(
            new ObjectMapper().readValue(call.body(), new TypeReference<Map<String, String>>() {}))
        .isEqualTo(expected);
  }

  @Test
  void a_body_that_is_neither_a_form_nor_JSON_is_rejected() {
    BACKENDS.respond(200, "{}");

    assertThat(post("name: Rex", "application/yaml").statusCode()).isEqualTo(415);
    assertThat(BACKENDS.calls()).isEmpty();
  }

  @Test
  void an_HTTP_endpoint_receives_path_and_body_and_its_status_is_returned() {
    BACKENDS.respond(201, "{\"id\":7}", "Content-Type", "application/hal+json", "ETag", "\"7\"");

    HttpResponse<byte[]> response =
        GATEWAY.send(
            "PUT",
            "/pets/7",
            BodyPublishers.ofString("{\"name\":\"Rex\"}"),
            "Content-Type",
            "application/json");

    BackendCall.Http call = (BackendCall.Http) BACKENDS.calls().get(0);
    assertThat(call.method()).isEqualTo("PUT");
    assertThat(call.url()).isEqualTo("https://pets.example.com/v1/7");
    assertThat(call.body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"name\":\"Rex\"}");
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/hal+json");
    assertThat(response.headers().firstValue("ETag")).contains("\"7\"");
    assertThat(response.body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"id\":7}");
  }

  @Test
  void an_undeclared_status_becomes_502() {
    BACKENDS.respond(500, "stack trace", "Content-Type", "text/plain");

    HttpResponse<byte[]> response = GATEWAY.send("PUT", "/pets/7", BodyPublishers.noBody());

    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(response.body())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("{\"message\":\"Bad gateway\"}");
  }

  private static HttpResponse<byte[]> post(String body, String contentType) {
    return GATEWAY.send("POST", "/ask", BodyPublishers.ofString(body), "Content-Type", contentType);
  }
}
