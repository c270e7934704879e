package gatewire.local.services;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An HTTP server in the place of an AWS service, which keeps the last request. */
final class ServiceStandIn implements AutoCloseable {

  /** A request as a service receives it. */
  record Received(String method, String uri, Map<String, String> headers, String body) {

    JsonNode json() {
      return parse(body);
    }

    /** Returns the fields of a form; fails if a field is repeated. */
    Map<String, String> form() {
      return Stream.of(body.split("&"))
          .map(field -> field.split("=", 2))
          .collect(
              toMap(
                  field -> decoded(field[0]),
                  field -> decoded(field[1]),
                  (first, second) -> {
                    throw new AssertionError("a field is repeated: " + body);
                  },
                  LinkedHashMap::new));
    }

    /** Returns a header by its name in lower case. */
    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  private final Vertx vertx = Vertx.vertx();
  private final int port;
  private volatile @Nullable Received received;
  private volatile int status = 200;
  private volatile String response = "{}";

  private ServiceStandIn() {
    this.port =
        vertx
            .createHttpServer()
            .requestHandler(request -> request.body().onSuccess(body -> handle(request, body)))
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join()
            .actualPort();
  }

  static ServiceStandIn start() {
    return new ServiceStandIn();
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Sets the response to all further requests. */
  void respond(int responseStatus, String body) {
    received = null;
    status = responseStatus;
    response = body;
  }

  Received received() {
    return Objects.requireNonNull(received, "the service received no request");
  }

  static JsonNode parse(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException("not JSON: " + json, e);
    }
  }

  private void handle(HttpServerRequest request, Buffer body) {
    Map<String, String> headers = new LinkedHashMap<>();
    request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    received =
        new Received(
            request.method().name(), request.uri(), headers, body.toString(StandardCharsets.UTF_8));
    request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/x-amz-json-1.0")
        .end(response);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
