package gatewire.local;

import static gatewire.api.Declarations.composite;
import static gatewire.api.Declarations.custom;
import static gatewire.api.Declarations.defaultPassthrough;
import static gatewire.api.Declarations.http;
import static gatewire.api.Declarations.jsonErrors;
import static gatewire.api.Declarations.respond;
import static gatewire.api.Declarations.s3;
import static gatewire.api.Declarations.s3JsonErrors;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.pulumi.core.Output;
import gatewire.api.Api;
import gatewire.api.BucketReference;
import gatewire.api.GatewayResponses;
import gatewire.model.Stage;
import gatewire.pulumi.ApiArgs;
import gatewire.pulumi.ApiComponent;
import gatewire.pulumi.Bindings;
import gatewire.testing.LocalGatewayExtension;
import gatewire.testing.PulumiProgram;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Serves composed response sets and the standard responses. */
class DeclaredResponsesTests {

  private static final BucketReference FILES = new BucketReference("files");
  private static final RecordedBackends BACKENDS = new RecordedBackends();

  @RegisterExtension
  static final LocalGatewayExtension GATEWAY =
      LocalGatewayExtension.serving(
          () ->
              LocalGateway.of(PulumiProgram.of(context -> declare()).up())
                  .backends(embedded -> BACKENDS));

  private static void declare() {
    Api api =
        Api.named("responses")
            .delete(
                "/files/{k}",
                s3(FILES).key("{k}").responses(composite(defaultPassthrough(204), s3JsonErrors())))
            .get(
                "/files/{k}",
                s3(FILES)
                    .key("{k}")
                    .responses(
                        composite(
                            s3JsonErrors(), custom(Map.of("418", respond(418).message("tea"))))))
            .put("/files/{k}", s3(FILES).key("{k}"))
            .gatewayResponses(GatewayResponses.jsonErrors())
            .get("/enveloped", http("https://h.example/").responses(jsonErrors()))
            .get("/enveloped/{k}", s3(FILES).key("{k}").responses(jsonErrors()))
            .any("/http", http("https://h.example/"))
            .build();
    new ApiComponent(
        "responses",
        ApiArgs.builder()
            .api(api)
            .stage(Stage.named("dev"))
            .bindings(
                Bindings.builder()
                    .bucket(FILES, Output.of("files"), Output.of("arn:aws:s3:::files"))
                    .build())
            .build());
  }

  @Test
  void a_delete_with_a_passthrough_and_json_errors_is_204() {
    assertThat(status("DELETE", "/files/a", 204)).isEqualTo(204);
    assertThat(status("DELETE", "/files/a", 200)).isEqualTo(204);
    assertThat(status("DELETE", "/files/a", 404)).isEqualTo(404);
    assertThat(status("DELETE", "/files/a", 599)).isEqualTo(500);
  }

  @Test
  void a_get_with_error_sets_alone_returns_the_object_with_its_headers() {
    BACKENDS.respond(200, "the object", "Content-Type", "text/plain", "ETag", "\"1\"");
    HttpResponse<byte[]> response = GATEWAY.send("GET", "/files/a");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(text(response)).isEqualTo("the object");
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain");
    assertThat(response.headers().firstValue("ETag")).hasValue("\"1\"");
    assertThat(status("GET", "/files/a", 418)).isEqualTo(418);
    assertThat(status("GET", "/files/a", 206)).isEqualTo(206);
  }

  @ParameterizedTest
  @CsvSource({"GET, 301", "PUT, 301", "GET, 307", "PUT, 405", "GET, 405", "PUT, 409", "PUT, 411"})
  void statuses_of_s3_are_kept(String method, int status) {
    assertThat(status(method, "/files/a", status)).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 206, 301, 302, 303, 307, 308, 404, 405, 409, 410})
  void statuses_of_http_endpoints_are_kept(int status) {
    assertThat(status("POST", "/http", status)).isEqualTo(status);
    assertThat(status("GET", "/http", status)).isEqualTo(status);
  }

  @Test
  void other_statuses_of_http_endpoints_stay_successes_or_errors() {
    assertThat(status("GET", "/http", 226)).isEqualTo(200);
    assertThat(status("GET", "/http", 451)).isEqualTo(502);
  }

  @Test
  void errors_of_s3_carry_message_code_request_id_and_resource() {
    BACKENDS.respond(
        404,
        "<Error><Code>NoSuchKey</Code><Message>It's \"gone\"</Message>"
            + "<Resource>/files/a &amp; b</Resource><RequestId>4442587FB7D0A2F9</RequestId></Error>");

    assertThat(text(GATEWAY.send("GET", "/files/a")))
        .isEqualTo(
            "{\"message\":\"It's \\\"gone\\\"\",\"code\":\"NoSuchKey\","
                + "\"requestId\":\"4442587FB7D0A2F9\",\"resource\":\"\\/files\\/a & b\"}");
  }

  @Test
  void errors_of_s3_without_xml_have_the_reason_phrase_and_empty_ids() {
    BACKENDS.respond(503, "");

    assertThat(text(GATEWAY.send("PUT", "/files/a")))
        .isEqualTo(
            "{\"message\":\"Service Unavailable\",\"code\":\"ServiceUnavailable\","
                + "\"requestId\":\"\",\"resource\":\"\"}");
  }

  @Test
  void json_errors_have_the_same_members_whatever_returns_them() throws Exception {
    BACKENDS.respond(404, "<p>secret</p>", "Content-Type", "text/html");
    List<String> bodies =
        List.of(
            text(GATEWAY.send("GET", "/enveloped")),
            text(GATEWAY.send("GET", "/enveloped/a")),
            text(GATEWAY.send("GET", "/no/such/route")));

    for (String body : bodies) {
      Map<?, ?> error = new ObjectMapper().readValue(body, Map.class);
      assertThat(error.keySet()).as(body).hasToString("[message, code, requestId]");
      assertThat(error.get("requestId")).as(body).asString().isNotEmpty();
    }
    assertThat(bodies.get(0)).startsWith("{\"message\":\"Not Found\",\"code\":\"NotFound\",");
    assertThat(status("GET", "/enveloped", 410)).isEqualTo(410);
    assertThat(status("GET", "/enveloped", 500)).isEqualTo(500);
    assertThat(status("GET", "/enveloped", 204)).isEqualTo(204);
  }

  private static int status(String method, String path, int ofBackend) {
    BACKENDS.respond(ofBackend, "");
    return GATEWAY.send(method, path).statusCode();
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
