package gatewire.local;

import static org.assertj.core.api.Assertions.assertThat;

import adoption.AdoptionApi;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.pulumi.core.Output;
import gatewire.api.Api;
import gatewire.model.Stage;
import gatewire.pulumi.ApiArgs;
import gatewire.pulumi.ApiComponent;
import gatewire.pulumi.Bindings;
import gatewire.pulumi.Rendering;
import gatewire.testing.LocalGatewayExtension;
import gatewire.testing.PulumiProgram;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample whose document came first behaves alike, of whatever it is made. */
class RenderingsAlikeTests {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Headers whose values differ for each request. */
  private static final Set<String> VARYING =
      Set.of("date", "x-amzn-requestid", "x-amz-apigw-id", "x-amzn-trace-id");

  private static final RecordedBackends RESOURCE_BACKENDS = new RecordedBackends();
  private static final RecordedBackends BODY_BACKENDS = new RecordedBackends();

  @RegisterExtension
  static final LocalGatewayExtension RESOURCES =
      serving(AdoptionApi.define(), Rendering.RESOURCES, RESOURCE_BACKENDS);

  @RegisterExtension
  static final LocalGatewayExtension BODY =
      serving(AdoptionApi.define(), Rendering.OPENAPI_BODY, BODY_BACKENDS);

  @RegisterExtension
  static final LocalGatewayExtension MOCKS =
      serving(AdoptionApi.mocks(), Rendering.RESOURCES, new RecordedBackends());

  private static LocalGatewayExtension serving(
      Api api, Rendering rendering, RecordedBackends backends) {
    return LocalGatewayExtension.serving(
        () ->
            LocalGateway.of(PulumiProgram.of(context -> program(api, rendering)).up())
                .backends(embedded -> backends));
  }

  private static void program(Api api, Rendering rendering) {
    Bindings.Builder bindings =
        Bindings.builder()
            .userPool(
                AdoptionApi.MEMBERS,
                Output.of("arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_a"));
    if (api.bindings().contains("photos")) {
      bindings
          .bucket(AdoptionApi.PHOTOS, Output.of("photos"), Output.of("arn:aws:s3:::photos"))
          .function(
              AdoptionApi.GET_ANIMAL,
              Output.of("arn:aws:lambda:us-east-1:123456789012:function:get-animal"));
    }
    new ApiComponent(
        "adoption",
        ApiArgs.builder()
            .api(api)
            .stage(Stage.named("dev"))
            .bindings(bindings.build())
            .rendering(rendering)
            .build());
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private static JsonNode json(HttpResponse<byte[]> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError(text(response), e);
    }
  }

  /** Returns status, headers and body, without values that differ for each request. */
  private static String comparable(HttpResponse<byte[]> response) {
    TreeMap<String, Object> headers = new TreeMap<>(response.headers().map());
    headers.keySet().removeIf(name -> VARYING.contains(name.toLowerCase(java.util.Locale.ROOT)));
    return response.statusCode()
        + " "
        + headers
        + " "
        + text(response).replaceAll("\"requestId\":\"[^\"]*\"", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "GET     | /animals                | -                                  | 200 | []",
        "GET     | /animals/rex-1          | -                                  | 200 | {\"id\":\"rex-1\"}",
        "GET     | /animals/rex-1          | -                                  | 503 | {}",
        "GET     | /animals/rex-1/photo    | -                                  | 200 | bytes",
        "GET     | /animals/rex-1/photo    | -                                  | 404 | <Error><Code>NoSuchKey</Code><Message>gone</Message></Error>",
        "GET     | /animals/rex-1/photo    | -                                  | 503 | <Error><Code>SlowDown</Code></Error>",
        "POST    | /animals                | {\"name\":\"Rex\",\"species\":\"dog\"} | 200 | {}",
        "POST    | /animals                | {\"name\":\"\"}                    | 200 | {}",
        "DELETE  | /animals/rex-1          | -                                  | 200 | {}",
        "OPTIONS | /animals/rex-1          | -                                  | 200 | {}",
        "GET     | /nothing                | -                                  | 200 | {}"
      })
  void both_renderings_return_the_same_response(
      String method, String path, String body, int status, String answer) {
    for (RecordedBackends backends : new RecordedBackends[] {RESOURCE_BACKENDS, BODY_BACKENDS}) {
      backends.respond(status, answer, "Content-Type", "application/json", "ETag", "\"1\"");
    }

    HttpResponse<byte[]> fromResources = send(RESOURCES, method, path, body);
    HttpResponse<byte[]> fromBody = send(BODY, method, path, body);

    assertThat(comparable(fromBody))
        .as(() -> RESOURCES.trace(fromResources) + BODY.trace(fromBody))
        .isEqualTo(comparable(fromResources));
    assertThat(BODY_BACKENDS.calls().stream().map(Object::getClass).toList())
        .isEqualTo(RESOURCE_BACKENDS.calls().stream().map(Object::getClass).toList());
  }

  private static HttpResponse<byte[]> send(
      LocalGatewayExtension gateway, String method, String path, String body) {
    return body == null
        ? gateway.send(method, path, "Origin", "https://adopt.example.com")
        : gateway.send(
            method,
            path,
            BodyPublishers.ofString(body),
            "Content-Type",
            "application/json",
            "Authorization",
            "Bearer none");
  }

  @Test
  void a_mock_returns_a_value_that_the_schema_allows() {
    HttpResponse<byte[]> response = MOCKS.send("GET", "/animals");

    assertThat(response.statusCode()).as(() -> MOCKS.trace(response)).isEqualTo(200);
    assertThat(json(response)).hasSize(1);
    assertThat(json(response).get(0).path("name").asText()).isEqualTo("Rex");
    assertThat(json(response).get(0).path("species").asText()).isEqualTo("dog");
    assertThat(json(response).get(0).path("id").asText()).matches("[a-z]+-\\d+");
    assertThat(json(response).get(0).path("chip").asText()).matches("[0-9]{15}");
    assertThat(response.headers().firstValue("X-Total-Count")).contains("2");
  }

  @Test
  void a_mock_returns_the_example_of_the_document() {
    HttpResponse<byte[]> response = MOCKS.send("GET", "/animals/any");

    assertThat(text(response))
        .isEqualTo("{\"id\":\"rex-1\",\"name\":\"Rex\",\"species\":\"dog\",\"siblings\":[]}");
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
  }

  @Test
  void a_mock_requires_the_authorization_of_the_document() {
    assertThat(MOCKS.send("DELETE", "/animals/any").statusCode()).isEqualTo(401);
  }
}
