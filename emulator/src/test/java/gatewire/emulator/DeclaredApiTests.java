package gatewire.emulator;

import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.api.Json.json;
import static gatewire.api.RequestOverrides.requestOverrides;
import static gatewire.api.Response.respond;
import static gatewire.api.ResponseOverrides.responseOverrides;
import static gatewire.api.TemplateCondition.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.pulumi.Context;
import com.pulumi.core.Output;
import gatewire.api.Api;
import gatewire.api.BucketReference;
import gatewire.api.Cors;
import gatewire.api.FunctionReference;
import gatewire.api.IntegrationResult;
import gatewire.api.Request;
import gatewire.emulator.backend.BackendCall;
import gatewire.model.Stage;
import gatewire.pulumi.ApiArgs;
import gatewire.pulumi.ApiComponent;
import gatewire.pulumi.Bindings;
import gatewire.testing.PulumiProgram;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code gatewire.api} writes into mappings and templates, as it behaves. */
@Timeout(120)
class DeclaredApiTests {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final BucketReference FILES = new BucketReference("files");
  private static final FunctionReference ASK = new FunctionReference("ask");
  private static final RecordedBackends BACKENDS = new RecordedBackends();

  @RegisterExtension
  static final LocalGatewayExtension GATEWAY =
      LocalGatewayExtension.serving(
          () ->
              LocalGateway.of(PulumiProgram.of(DeclaredApiTests::program).up())
                  .backends(embedded -> BACKENDS));

  private static void program(Context context) {
    api("one", Cors.allowOrigins("https://a.example", "https://b.example"));
  }

  static void api(String name, Cors cors) {
    Api api =
        Api.named(name)
            .cors(cors)
            .binaryMediaTypes("image/png")
            .get("/files/{name}", s3(FILES).key("{name}"))
            .get("/health", mock().json(200, json().put("status", "ok")))
            .post(
                "/ask/{id}",
                lambda(ASK)
                    .requestTemplate(
                        json()
                            .put("id", Request.path("id"))
                            .put("q", Request.query("q"))
                            .put("h", Request.header("X-Text"))
                            .put("b", Request.body("$.text"))
                            .put("literal", "a \"quote\", $dollar #hash \\ and\nline"))
                    .onSuccess(
                        respond(200).json(json().put("answer", IntegrationResult.body("$.text")))))
            .get(
                "/override/{id}",
                lambda(ASK)
                    .requestTemplate(json().put("id", Request.path("id")))
                    .overrides(
                        requestOverrides()
                            .header("X-Joined", Request.path("id"), Request.query("q")))
                    .onSuccess(
                        respond(200)
                            .json(json().put("text", IntegrationResult.body("$.text")))
                            .overrides(
                                responseOverrides()
                                    .status(409, when(IntegrationResult.body("$.text")).is("taken"))
                                    .header("X-Text", IntegrationResult.body("$.text")))))
            .build();
    new ApiComponent(
        name,
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

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String event() {
    return text(((BackendCall.Function) BACKENDS.calls().get(0)).body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Nested
  class JsonBodies {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "plain",
          "a \"quoted\" word",
          "back\\slash",
          "line\nbreak\r\nand\ttab",
          "$dollar ${x} $util.urlEncode('a') $input.body",
          "#hash #set($x = 1) #if(true)",
          "it's",
          "\u0000\u0001\u001f",
          "ünïcode 漢字 \uD83D\uDE00",
          "</script><!--"
        })
    void hostile_texts_stay_texts_on_both_sides(String hostile) throws IOException {
      String body = JSON.writeValueAsString(Map.of("text", hostile));
      BACKENDS.answer(200, body);

      HttpResponse<byte[]> response =
          GATEWAY.send(
              "POST",
              "/ask/1?q=" + encoded(hostile),
              BodyPublishers.ofString(body),
              "Content-Type",
              "application/json");

      assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(200);
      assertThat(parsed(event()).path("q").asText()).isEqualTo(hostile);
      assertThat(parsed(event()).path("b").asText()).isEqualTo(hostile);
      assertThat(parsed(event()).path("literal").asText())
          .isEqualTo("a \"quote\", $dollar #hash \\ and\nline");
      assertThat(parsed(text(response.body())).path("answer").asText()).isEqualTo(hostile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\\", "it's", "$x ${y}", "#set($x=1)", "{\"a\":1}", "é"})
    void hostile_headers_and_path_parameters_stay_texts(String hostile) {
      BACKENDS.answer(200, "{}");

      HttpResponse<byte[]> response =
          GATEWAY.send(
              "POST",
              "/ask/" + encoded(hostile),
              BodyPublishers.ofString("{}"),
              "Content-Type",
              "application/json",
              "X-Text",
              hostile);

      assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(200);
      assertThat(parsed(event()).path("id").asText()).isIn(hostile, encoded(hostile));
      assertThat(parsed(event()).path("h").asText()).isNotEmpty();
    }
  }

  @Nested
  class S3Errors {

    private static HttpResponse<byte[]> answer(int status, String body) {
      BACKENDS.answer(status, body, "Content-Type", "application/xml");
      HttpResponse<byte[]> response = GATEWAY.send("GET", "/files/a");
      assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(status);
      return response;
    }

    private static String error(String message) {
      return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>NoSuchKey</Code><Message>"
          + message
          + "</Message><Key>a</Key></Error>";
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "The specified key does not exist. | The specified key does not exist.",
          "It's \"quoted\" | It's \"quoted\"",
          "a &lt;b&gt; &amp; &quot;c&quot; &apos;d&apos; | a <b> & \"c\" 'd'",
          "back\\slash $x #if | back\\slash $x #if"
        })
    void messages_come_out_as_texts(String message, String expected) {
      JsonNode json = parsed(text(answer(404, error(message)).body()));

      assertThat(json.path("code").asText()).isEqualTo("NoSuchKey");
      assertThat(json.path("message").asText()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no XML at all", "<html>\"'</html>", "<Error><Code>"})
    void bodies_that_are_no_error_of_S3_give_JSON_all_the_same(String body) {
      for (int status : new int[] {403, 404, 500, 503}) {
        BACKENDS.answer(status, body, "Content-Type", "application/xml");
        HttpResponse<byte[]> response = GATEWAY.send("GET", "/files/a");

        assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isGreaterThan(399);
        assertThat(parsed(text(response.body())).path("message").asText())
            .as(text(response.body()))
            .isNotEmpty();
      }
    }
  }

  @Nested
  class Overrides {

    @Test
    void a_request_header_is_joined_of_several_sources() {
      BACKENDS.answer(200, "{\"text\":\"free\"}");

      HttpResponse<byte[]> response = GATEWAY.send("GET", "/override/7?q=x");

      assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(200);
      assertThat(BACKENDS.calls().get(0).headers().last("X-Joined")).contains("7x");
      assertThat(response.headers().firstValue("X-Text")).contains("free");
    }

    @Test
    void a_status_is_overridden_where_its_condition_holds() {
      BACKENDS.answer(200, "{\"text\":\"taken\"}");

      HttpResponse<byte[]> response = GATEWAY.send("GET", "/override/7");

      assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(409);
      assertThat(parsed(text(response.body())).path("text").asText()).isEqualTo("taken");
    }

    @Test
    void a_line_break_from_a_backend_begins_no_header() {
      BACKENDS.answer(200, "{\"text\":\"a\\r\\nX-Injected: 1\\r\\n\\r\\n<html>\"}");

      HttpResponse<byte[]> response = GATEWAY.send("GET", "/override/7");

      assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(200);
      assertThat(response.headers().firstValue("X-Injected")).isEmpty();
    }
  }

  @Nested
  class SeveralOrigins {

    @ParameterizedTest
    @CsvSource({
      "https://a.example, https://a.example",
      "https://b.example, https://b.example",
      "https://evil.example, ''"
    })
    void a_preflight_and_a_templated_answer_echo_an_allowed_origin_alone(
        String origin, String allowed) {
      for (String method : new String[] {"OPTIONS", "GET"}) {
        HttpResponse<byte[]> response =
            GATEWAY.send(
                method, "/health", "Origin", origin, "Access-Control-Request-Method", "GET");

        assertThat(response.headers().firstValue("Access-Control-Allow-Origin").orElse(""))
            .as(() -> GATEWAY.trace(response))
            .isIn(allowed, allowed.isEmpty() ? "https://a.example" : allowed);
        assertThat(String.join(",", response.headers().allValues("Vary"))).contains("Origin");
      }
    }
  }

  @Test
  void any_origin_is_a_star() {
    LocalGateway.Builder settings =
        LocalGateway.of(PulumiProgram.of(context -> api("any", Cors.allowOrigins("*"))).up())
            .backends(embedded -> BACKENDS);
    LocalGatewayExtension any = LocalGatewayExtension.serving(() -> settings);
    any.beforeAll(null);
    try {
      HttpResponse<byte[]> response = any.send("GET", "/health", "Origin", "https://x.example");
      assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    } finally {
      any.afterAll(null);
    }
  }
}
