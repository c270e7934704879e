package gatewire.local.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewire.local.backend.BackendCall;
import gatewire.local.backend.BackendFailure;
import gatewire.local.backend.BackendResponse;
import gatewire.local.http.HttpHeaders;
import gatewire.local.lambda.Functions;
import gatewire.local.s3.ObjectStore;
import gatewire.local.s3.S3Service;
import gatewire.testing.Waiting;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBackendsTests {

  @TempDir private Path folder;
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /** Calls a function at an endpoint URL at which no server listens. */
  private BackendResponse call(String event) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (Functions functions = Functions.of(vertx, List.of(), (name, line) -> {}, folder)) {
      LocalBackends backends =
          new LocalBackends(
              vertx,
              EndpointUrls.of(Optional.of("http://127.0.0.1:" + port), Map.of()),
              Map.of(),
              new EmbeddedS3(vertx, new S3Service(ObjectStore.open(folder)), BucketPermissions.ALL),
              new EmbeddedLambda(functions, Map.of()));
      return backends
          .call(
              new BackendCall.Function(
                  "f",
                  "us-east-1",
                  HttpHeaders.NONE,
                  event.getBytes(StandardCharsets.UTF_8),
                  Optional.empty(),
                  "arn:aws:execute-api:us-east-1:123456789012:abc123/dev/GET/",
                  Optional.empty()),
              Waiting.LIMIT)
          .toCompletableFuture()
          .join();
    }
  }

  @Test
  void an_invalid_event_is_rejected_before_the_endpoint_is_called() throws IOException {
    BackendResponse response = call("{\"a\": }");

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.headers().last("x-amzn-ErrorType"))
        .hasValue("InvalidRequestContentException");
    assertThat(new String(response.body(), StandardCharsets.UTF_8))
        .contains("Could not parse request body into json");
  }

  @Test
  void an_event_is_sent_to_the_endpoint() {
    assertThatThrownBy(() -> call("{}")).hasCauseInstanceOf(BackendFailure.class);
    assertThatThrownBy(() -> call("")).hasCauseInstanceOf(BackendFailure.class);
  }
}
