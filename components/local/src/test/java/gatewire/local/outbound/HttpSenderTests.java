package gatewire.local.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.backend.BackendResponse;
import gatewire.local.http.HttpHeaders;
import gatewire.testing.Waiting;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSenderTests {

  private static final int THREADS = 50;

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void short_lived_threads_share_connections() throws Exception {
    AtomicInteger connections = new AtomicInteger();
    HttpServer server =
        vertx
            .createHttpServer()
            .connectionHandler(connection -> connections.incrementAndGet())
            .requestHandler(request -> request.response().end("ok"))
            .listen(0)
            .await();
    HttpSender sender = new HttpSender(vertx);
    OutboundRequest request =
        new OutboundRequest(
            "GET",
            HttpUrl.parse("http://127.0.0.1:" + server.actualPort() + "/"),
            HttpHeaders.NONE,
            new byte[0],
            false);
    for (int i = 0; i < THREADS; i++) {
      CompletableFuture<BackendResponse> response = new CompletableFuture<>();
      Thread thread =
          new Thread(() -> sender.send(request, Waiting.LIMIT).thenAccept(response::complete));
      thread.start();
      thread.join();
      assertThat(response.join().status()).isEqualTo(200);
    }

    // A response arrives a moment before its connection can be used again, so a busy machine opens
    // some more.
    assertThat(connections).hasValueLessThan(THREADS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Max-Forwards",
        "Server",
        "Trailer",
        "Upgrade",
        "WWW-Authenticate",
        "Content-MD5",
        "Content-Encoding",
        "Authorization"
      })
  void a_mapped_header_arrives(String name) {
    CompletableFuture<String> received = new CompletableFuture<>();
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(
                request -> {
                  received.complete(String.valueOf(request.getHeader(name)));
                  request.response().end();
                })
            .listen(0)
            .await();
    OutboundRequest request =
        new OutboundRequest(
            "GET",
            HttpUrl.parse("http://127.0.0.1:" + server.actualPort() + "/"),
            HttpHeaders.of(name, "mapped"),
            new byte[0],
            false);

    new HttpSender(vertx).send(request, Waiting.LIMIT).toCompletableFuture().join();

    assertThat(received).isCompletedWithValue("mapped");
  }
}
