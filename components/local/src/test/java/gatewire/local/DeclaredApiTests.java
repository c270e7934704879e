package gatewire.local;

import static gatewire.api.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.api.Cors;
import gatewire.local.backend.BackendCall;
import gatewire.testing.LocalGatewayExtension;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The behaviour of the mappings and templates that {@code gatewire.api} writes. */
class DeclaredApiTests {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final RecordedBackends BACKENDS = new RecordedBackends();

  @RegisterExtension
  static final LocalGatewayExtension GATEWAY =
      DeclaredApi.serving(
          "one", Cors.allowOrigins("https://a.example", "https://b.example"), BACKENDS);

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + text, e);
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
  class Conditions {

    @ParameterizedTest
    @CsvSource(
        delimiterString = " => ",
        quoteCharacter = '`',
        value = {
          "{} => `` => 200",
          "{\"mode\":null} => `` => 200",
          "{\"mode\":7} => `` => 200",
          "{\"mode\":{\"dry\":1}} => `` => 200",
          "{\"mode\":\"wet\"} => `` => 200",
          "{\"mode\":\"dry-run\"} => `` => 202",
          "{} => ?mode=x => 203",
          "{\"count\":7} => `` => 206"
        })
    void do_not_hold_for_values_that_are_absent(String body, String query, int status) {
      assertThat(
              GATEWAY
                  .send(
                      "POST",
                      "/mode" + query,
                      BodyPublishers.ofString(body),
                      "Content-Type",
                      "application/json")
                  .statusCode())
          .isEqualTo(status);
    }
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
    void strings_with_syntax_stay_unchanged_in_both_directions(String hostile) throws IOException {
      String body = JSON.writeValueAsString(Map.of("text", hostile));
      BACKENDS.respond(200, body);

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
    void headers_and_path_parameters_with_syntax_stay_strings(String hostile) {
      BACKENDS.respond(200, "{}");

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

    private static HttpResponse<byte[]> send(int status, String body) {
      BACKENDS.respond(status, body, "Content-Type", "application/xml");
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
    void error_messages_become_JSON_strings(String message, String expected) {
      JsonNode json = parsed(text(send(404, error(message)).body()));

      assertThat(json.path("code").asText()).isEqualTo("NoSuchKey");
      assertThat(json.path("message").asText()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no XML at all", "<html>\"'</html>", "<Error><Code>"})
    void other_error_bodies_also_become_JSON(String body) {
      for (int status : new int[] {403, 404, 500, 503}) {
        BACKENDS.respond(status, body, "Content-Type", "application/xml");
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
    void a_request_header_joins_several_sources() {
      BACKENDS.respond(200, "{\"text\":\"free\"}");

      HttpResponse<byte[]> response = GATEWAY.send("GET", "/override/7?q=x");

      assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(200);
      assertThat(BACKENDS.calls().get(0).headers().last("X-Joined")).contains("7x");
      assertThat(response.headers().firstValue("X-Text")).contains("free");
    }

    @Test
    void a_status_is_overridden_if_its_condition_holds() {
      BACKENDS.respond(200, "{\"text\":\"taken\"}");

      HttpResponse<byte[]> response = GATEWAY.send("GET", "/override/7");

      assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(409);
      assertThat(parsed(text(response.body())).path("text").asText()).isEqualTo("taken");
    }

    @Test
    void a_line_break_from_a_backend_does_not_start_a_header() {
      BACKENDS.respond(200, "{\"text\":\"a\\r\\nX-Injected: 1\\r\\n\\r\\n<html>\"}");

      HttpResponse<byte[]> response = GATEWAY.send("GET", "/override/7");

      assertThat(response.statusCode()).as(() -> GATEWAY.trace(response)).isEqualTo(200);
      assertThat(response.headers().firstValue("X-Injected")).isEmpty();
    }
  }
}
