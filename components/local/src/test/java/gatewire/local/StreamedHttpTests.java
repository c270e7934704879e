package gatewire.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gatewire.testing.Waiting;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTP proxies whose response transfer mode is {@code STREAM}. */
class StreamedHttpTests {

  private static final String DOCUMENT =
      """
      openapi: 3.0.1
      info: {title: streams, version: "1"}
      x-amazon-apigateway-minimum-compression-size: 0
      paths:
        /stream:
          x-amazon-apigateway-any-method:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: http_proxy
              httpMethod: ANY
              uri: http://127.0.0.1:%1$d/
              responseTransferMode: STREAM
              timeoutInMillis: %2$d
      """;

  /** Writes the response of the backend. */
  private interface Responder {
    void respond(HttpExchange exchange) throws IOException, InterruptedException;
  }

  @TempDir private Path folder;
  private final CountDownLatch clientHasFirstPart = new CountDownLatch(1);
  private final CountDownLatch backendHasFailed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer backend;

  @BeforeEach
  void start() throws IOException {
    backend = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    backend.setExecutor(threads);
    backend.start();
  }

  @AfterEach
  void stop() {
    clientHasFirstPart.countDown();
    backend.stop(0);
    threads.shutdownNow();
  }

  private LocalGateway serving(long timeoutMillis, Responder responder) throws IOException {
    backend.createContext(
        "/",
        exchange -> {
          try (exchange) {
            responder.respond(exchange);
          } catch (IOException e) {
            backendHasFailed.countDown();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    String document = DOCUMENT.formatted(backend.getAddress().getPort(), timeoutMillis);
    return LocalGateway.ofDocuments(List.of(Files.writeString(folder.resolve("a.yaml"), document)))
        .start();
  }

  private HttpResponse<InputStream> send(LocalGateway gateway, String method)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + gateway.port() + "/dev/stream"))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .header("Accept-Encoding", "gzip")
            .build();
    return client.send(request, BodyHandlers.ofInputStream());
  }

  private static void write(OutputStream out, String part) throws IOException {
    out.write(part.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String read(InputStream in, int bytes) throws IOException {
    return new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
  }

  private void firstThenWait(HttpExchange exchange) throws IOException, InterruptedException {
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    write(exchange.getResponseBody(), "first");
    assertThat(clientHasFirstPart.await(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void the_first_part_arrives_before_the_backend_sends_the_last() throws Exception {
    try (LocalGateway gateway =
        serving(
            900_000,
            exchange -> {
              firstThenWait(exchange);
              write(exchange.getResponseBody(), "last");
            })) {
      HttpResponse<InputStream> response = send(gateway, "GET");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
      assertThat(response.headers().firstValue("Content-Length")).isEmpty();
      assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(read(response.body(), 5)).isEqualTo("first");
      clientHasFirstPart.countDown();
      assertThat(read(response.body(), 5)).isEqualTo("last");
    }
  }

  @Test
  void the_headers_arrive_before_the_backend_sends_a_body() throws Exception {
    try (LocalGateway gateway =
        serving(
            900_000,
            exchange -> {
              exchange.sendResponseHeaders(202, 0);
              exchange.getResponseBody().flush();
              assertThat(clientHasFirstPart.await(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS))
                  .isTrue();
            })) {
      HttpResponse<InputStream> response = send(gateway, "GET");

      assertThat(response.statusCode()).isEqualTo(202);
      clientHasFirstPart.countDown();
      assertThat(read(response.body(), 1)).isEmpty();
    }
  }

  @Test
  void a_body_may_be_larger_than_10_MB() throws Exception {
    byte[] part = new byte[1024 * 1024];
    try (LocalGateway gateway =
        serving(
            900_000,
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              for (int i = 0; i < 24; i++) {
                exchange.getResponseBody().write(part);
              }
            })) {
      assertThat(send(gateway, "GET").body().readAllBytes()).hasSize(24 * part.length);
    }
  }

  @Test
  void the_backend_is_stopped_when_the_client_leaves() throws Exception {
    byte[] part = new byte[1024 * 1024];
    try (LocalGateway gateway =
        serving(
            900_000,
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              while (!Thread.interrupted()) {
                exchange.getResponseBody().write(part);
              }
            })) {
      InputStream body = send(gateway, "GET").body();
      read(body, part.length);
      body.close();

      assertThat(backendHasFailed.await(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void the_client_notices_that_the_backend_broke_off() throws Exception {
    try (LocalGateway gateway =
        serving(
            900_000,
            exchange -> {
              exchange.sendResponseHeaders(200, 100);
              write(exchange.getResponseBody(), "first");
            })) {
      InputStream body = send(gateway, "GET").body();

      assertThat(read(body, 5)).isEqualTo("first");
      assertThatThrownBy(body::read).isInstanceOf(IOException.class);
    }
  }

  @Test
  void the_timeout_covers_the_whole_response() throws Exception {
    try (LocalGateway gateway = serving(2_000, this::firstThenWait)) {
      InputStream body = send(gateway, "GET").body();

      assertThat(read(body, 5)).isEqualTo("first");
      assertThatThrownBy(body::read).isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_backend_without_a_response_is_an_error_as_for_a_buffered_response() throws Exception {
    try (LocalGateway gateway = serving(900_000, exchange -> {})) {
      HttpResponse<InputStream> response = send(gateway, "GET");

      assertThat(response.statusCode()).isEqualTo(504);
      assertThat(new String(response.body().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("{\"message\": \"Network error communicating with endpoint\"}");
    }
  }

  @Test
  void responses_without_a_body_have_none() throws Exception {
    try (LocalGateway gateway =
        serving(
            900_000,
            exchange -> {
              boolean head = exchange.getRequestMethod().equals("HEAD");
              exchange.sendResponseHeaders(head ? 200 : 204, -1);
            })) {
      assertThat(send(gateway, "HEAD").statusCode()).isEqualTo(200);
      HttpResponse<InputStream> response = send(gateway, "DELETE");
      assertThat(response.statusCode()).isEqualTo(204);
      assertThat(response.body().readAllBytes()).isEmpty();
    }
  }
}
