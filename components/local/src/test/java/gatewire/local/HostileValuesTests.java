package gatewire.local;

import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.api.Json.json;
import static gatewire.api.Response.respond;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.pulumi.Context;
import com.pulumi.core.Output;
import gatewire.api.Api;
import gatewire.api.BucketReference;
import gatewire.api.FunctionReference;
import gatewire.api.IntegrationResult;
import gatewire.api.Json;
import gatewire.api.Request;
import gatewire.local.backend.BackendCall;
import gatewire.model.Stage;
import gatewire.pulumi.ApiArgs;
import gatewire.pulumi.ApiComponent;
import gatewire.pulumi.Bindings;
import gatewire.testing.LocalGatewayExtension;
import gatewire.testing.PulumiProgram;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The behaviour of generated templates for values that contain JSON, VTL or XML syntax. */
class HostileValuesTests {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final FunctionReference ASK = new FunctionReference("ask");
  private static final BucketReference FILES = new BucketReference("files");
  private static final RecordedBackends BACKENDS = new RecordedBackends();

  // Without a raw U+007F, because json-smart, with which AWS reads bodies, drops it.
  private static final List<String> STRINGS =
      List.of(
          "it's \"quoted\"",
          "back\\slash \\\" \\u0041 \\n",
          "line\nbreak\r\n\ttab\b\f",
          "$x ${y} $!z $input.body $util.parseJson('1') \\$a",
          "#if(true)#end #set($x=1) ## comment #* block *# #[[ raw ]]#",
          "&quot;&amp;lt;&#39; <b>",
          "\u0001\u001f\u2028\u2029",
          "ünï 漢字 \uD83D\uDE00",
          "{\"a\":1}",
          "</script>",
          " ");

  @RegisterExtension
  static final LocalGatewayExtension GATEWAY =
      LocalGatewayExtension.serving(
          () ->
              LocalGateway.of(PulumiProgram.of(HostileValuesTests::program).up())
                  .backends(embedded -> BACKENDS));

  private static void program(Context context) {
    Json literals = json();
    for (String text : STRINGS) {
      literals = literals.put("text " + text, text);
    }
    Api api =
        Api.named("hostile")
            .binaryMediaTypes("image/png")
            .get("/literals", mock().json(200, literals.putNull("null").put("no", false)))
            .get("/echo/{id}", mock().echo())
            .get("/files/{name}", s3(FILES).key("{name}"))
            .post(
                "/values",
                lambda(ASK)
                    .requestTemplate(json().put("value", Request.body("$.value")))
                    .onSuccess(
                        respond(200).json(json().put("value", IntegrationResult.body("$.value")))))
            .build();
    new ApiComponent(
        "hostile",
        ApiArgs.builder()
            .api(api)
            .stage(Stage.named("dev"))
            .bindings(
                Bindings.builder()
                    .bucket(FILES, Output.of("files"), Output.of("arn:aws:s3:::files"))
                    .function(ASK, Output.of("arn:aws:lambda:us-east-1:123456789012:function:ask"))
                    .build())
            .build());
  }

  private static JsonNode parsed(byte[] text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + new String(text, StandardCharsets.UTF_8), e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static Stream<String> strings() {
    return STRINGS.stream();
  }

  /** Returns values as JSON. */
  static Stream<String> values() throws IOException {
    Stream<String> others =
        Stream.of(
            "null",
            "true",
            "0",
            "-12.5",
            "12345678901234567890",
            "[]",
            "{}",
            "[1,[\"two\",[null,{\"three\":[]}]]]",
            "{\"a\":{\"b\":[{\"$x\":\"#if\"}]},\"it's\":\"\\\"\"}");
    return Stream.concat(
        others,
        Stream.concat(STRINGS.stream(), Stream.of("", "long ".repeat(20_000)))
            .map(text -> JSON.getNodeFactory().textNode(text).toString()));
  }

  @ParameterizedTest
  @MethodSource("values")
  void a_body_value_stays_unchanged_in_both_directions(String value) {
    String body = "{\"value\":" + value + "}";
    BACKENDS.respond(200, body);

    HttpResponse<byte[]> response =
        GATEWAY.send(
            "POST",
            "/values",
            BodyPublishers.ofString(body),
            "Content-Type",
            "application/json; charset=utf-8");

    assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(200);
    JsonNode expected = parsed(body.getBytes(StandardCharsets.UTF_8));
    assertThat(parsed(((BackendCall.Function) BACKENDS.calls().get(0)).body())).isEqualTo(expected);
    assertThat(parsed(response.body())).isEqualTo(expected);
  }

  @Test
  void a_broken_body_is_rejected_if_it_is_the_clients_and_empty_if_it_is_the_backends() {
    BACKENDS.respond(200, "{\"value\"");

    assertThat(
            GATEWAY
                .send(
                    "POST",
                    "/values",
                    BodyPublishers.ofString("{\"value\""),
                    "Content-Type",
                    "application/json")
                .statusCode())
        .isEqualTo(400);
    HttpResponse<byte[]> response =
        GATEWAY.send(
            "POST", "/values", BodyPublishers.ofString("{}"), "Content-Type", "application/json");
    assertThat(parsed(response.body()).has("value")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "\"text\"", "null", "no JSON", "<html>\"'</html>"})
  void a_body_without_the_value_still_becomes_JSON(String body) {
    BACKENDS.respond(200, body);

    HttpResponse<byte[]> response =
        GATEWAY.send(
            "POST", "/values", BodyPublishers.ofString(body), "Content-Type", "application/json");

    assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(200);
    assertThat(parsed(((BackendCall.Function) BACKENDS.calls().get(0)).body()).has("value"))
        .isTrue();
    assertThat(parsed(response.body()).has("value")).isTrue();
  }

  @Test
  void literal_strings_and_names_are_returned_unchanged() {
    JsonNode response = parsed(GATEWAY.send("GET", "/literals").body());

    STRINGS.forEach(text -> assertThat(response.path("text " + text).asText()).isEqualTo(text));
    assertThat(response.path("null").isNull()).isTrue();
    assertThat(response.path("no")).isEqualTo(JSON.getNodeFactory().booleanNode(false));
  }

  @ParameterizedTest
  @MethodSource("strings")
  void an_echo_is_always_valid_JSON(String text) {
    HttpResponse<byte[]> response =
        GATEWAY.send(
            "GET",
            "/echo/" + encoded(text) + "?" + encoded(text) + "=" + encoded(text),
            "X-Text",
            "it's \"$x\" #if \\");

    JsonNode echo = parsed(response.body());
    assertThat(echo.path("pathParameters").path("id").asText()).isEqualTo(encoded(text));
    assertThat(echo.path("queryStringParameters").path(text).asText()).isEqualTo(text);
    assertThat(echo.path("headers").path("X-Text").asText()).isEqualTo("it's \"$x\" #if \\");
  }

  @Nested
  class S3_errors {

    private JsonNode error(int status, String body) {
      BACKENDS.respond(status, body, "Content-Type", "application/xml");
      HttpResponse<byte[]> response = GATEWAY.send("GET", "/files/a");
      assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(status);
      return parsed(response.body());
    }

    static Stream<String> messages() {
      // XML allows no control characters except line breaks and tabs.
      return Stream.concat(
          STRINGS.stream()
              .filter(text -> text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\t')),
          Stream.of("two\nlines", "ends in &", "long ".repeat(5_000) + "."));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void keep_their_message(String message) {
      String xml =
          message
              .replace("&", "&amp;")
              .replace("<", "&lt;")
              .replace(">", "&gt;")
              .replace("\"", "&quot;")
              .replace("'", "&apos;");

      JsonNode response =
          error(
              404,
              "<Error><Code>NoSuchKey</Code><Message>%s</Message><Key>k</Key></Error>"
                  .formatted(xml));

      assertThat(response.path("message").asText()).isEqualTo(message);
      assertThat(response.path("code").asText()).isEqualTo("NoSuchKey");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "{}",
          "<html><body>\"It's\" $x #if(</body></html>",
          "<Error><Code>Slow&quot;Down</Code></Error>",
          "<Error></Message><Message></Error>",
          "<Message></Message><Code></Code>"
        })
    void without_a_message_still_become_JSON(String body) {
      for (int status : Arrays.asList(403, 404, 500, 503)) {
        JsonNode response = error(status, body);

        assertThat(response.path("message").isTextual()).as(body).isTrue();
        assertThat(response.path("code").isTextual()).as(body).isTrue();
      }
    }
  }
}
