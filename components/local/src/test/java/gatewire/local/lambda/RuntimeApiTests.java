package gatewire.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimeApiTests {

  private static final String RUNTIME = "/2018-06-01/runtime/";

  private final Vertx vertx = Vertx.vertx();
  private final List<String> events = new ArrayList<>();
  private RuntimeApi api;
  private String authority;

  @BeforeEach
  void listen() {
    api = new RuntimeApi(vertx, new RecordingListener());
    authority = api.start().toCompletionStage().toCompletableFuture().join();
  }

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void returns_an_invocation_with_Lambdas_headers() throws IOException {
    assertThat(call("GET", RUNTIME + "invocation/next", ""))
        .startsWith("HTTP/1.1 200 OK\r\n")
        .contains("\r\nLambda-Runtime-Aws-Request-Id: ")
        .contains("\r\nLambda-Runtime-Deadline-Ms: 1700000000000\r\n")
        .contains(
            "\r\nLambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:us-east-1:123456789012:function:f\r\n")
        .containsPattern(
            "\r\nLambda-Runtime-Trace-Id: Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0\r\n")
        .endsWith("\r\n\r\n{}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "POST | invocation/known/response | 202 | {\"status\":\"OK\"}                                                    | known succeeded",
        "POST | invocation/known/error    | 202 | {\"status\":\"OK\"}                                                    | known failed",
        "POST | init/error                | 202 | {\"status\":\"OK\"}                                                    | init failed",
        "POST | invocation/other/response | 400 | {\"errorMessage\":\"Invalid request ID\",\"errorType\":\"InvalidRequestID\"} |",
        "GET  | invocation/known/response | 404 | {\"errorMessage\":\"GET /2018-06-01/runtime/invocation/known/response is not an operation of the Runtime API\",\"errorType\":\"NotFound\"} |",
        "POST | invocation/next           | 404 | {\"errorMessage\":\"POST /2018-06-01/runtime/invocation/next is not an operation of the Runtime API\",\"errorType\":\"NotFound\"} |",
      })
  void responds_to_calls(String method, String path, int status, String body, String event)
      throws IOException {
    assertThat(call(method, RUNTIME + path, "{}"))
        .startsWith("HTTP/1.1 " + status + " ")
        .endsWith("\r\n\r\n" + body);
    assertThat(events).isEqualTo(event == null ? List.of() : List.of(event));
  }

  @Test
  void reports_a_response_over_the_limit_to_both_sides() throws IOException {
    assertThat(call("POST", RUNTIME + "invocation/known/response", "x".repeat(6291557)))
        .startsWith("HTTP/1.1 413 ")
        .endsWith(
            "{\"errorMessage\":\"Exceeded maximum allowed payload size (6291556 bytes).\",\"errorType\":\"RequestEntityTooLarge\"}");
    assertThat(events).containsExactly("known failed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Origin: https://example.org", "Sec-Fetch-Site: cross-site", "Host: example.org"})
  void rejects_web_pages(String header) throws IOException {
    assertThat(call("GET", RUNTIME + "invocation/next", "", header)).startsWith("HTTP/1.1 403 ");
    assertThat(events).isEmpty();
  }

  private final class RecordingListener implements RuntimeApi.Listener {
    @Override
    public void next(HttpServerResponse poll) {
      events.add("next");
      LambdaFunction function = LambdaFunction.builder().name("f").build();
      RuntimeApi.deliver(
          poll, function, PendingInvocation.of(new byte[0], Optional.empty()), 1_700_000_000_000L);
    }

    @Override
    public Optional<StreamReader> reader(String requestId) {
      return Optional.empty();
    }

    @Override
    public boolean completed(String requestId, Outcome outcome) {
      if (!requestId.equals("known")) {
        return false;
      }
      events.add(requestId + (outcome.error() ? " failed" : " succeeded"));
      return true;
    }

    @Override
    public void initFailed(byte[] payload) {
      events.add("init failed");
    }
  }

  private String call(String method, String path, String body, String... headers)
      throws IOException {
    String host = String.join("", headers).startsWith("Host") ? "" : "Host: " + authority + "\r\n";
    String head =
        method
            + " "
            + path
            + " HTTP/1.1\r\n"
            + host
            + String.join("\r\n", headers)
            + (headers.length > 0 ? "\r\n" : "")
            + "Connection: close\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n";
    String[] address = authority.split(":", -1);
    try (Socket socket = new Socket(address[0], Integer.parseInt(address[1]))) {
      socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
