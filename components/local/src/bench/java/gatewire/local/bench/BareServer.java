package gatewire.local.bench;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/**
 * A Vert.x server without the gateway, but with as many event loops. It responds with a fixed body
 * and as many headers as the gateway; to {@code /proxy} as a reverse proxy, and to {@code
 * /files/NAME} with a file.
 */
final class BareServer {

  private static final String RESPONSE = "{\"status\":\"ok\"}";
  private static final String FILES = "/files/";

  private BareServer() {}

  /**
   * Starts the server and returns its port.
   *
   * @param backendPort the port that {@code /proxy} calls
   * @param files the folder of the files
   */
  static int start(Vertx vertx, int eventLoops, int backendPort, Path files) {
    int port = freePort();
    vertx
        .deployVerticle(
            () -> new Loop(port, backendPort, files),
            new DeploymentOptions().setInstances(eventLoops))
        .toCompletionStage()
        .toCompletableFuture()
        .join();
    return port;
  }

  private static final class Loop extends VerticleBase {
    private final int port;
    private final RequestOptions backend;
    private final Path files;

    private Loop(int port, int backendPort, Path files) {
      this.port = port;
      this.backend =
          new RequestOptions().setHost("127.0.0.1").setPort(backendPort).setURI("/backend");
      this.files = files;
    }

    @Override
    public Future<?> start() {
      HttpClient client =
          vertx
              .httpClientBuilder()
              .with(new PoolOptions().setHttp1MaxSize(MeasuredApi.MAX_CONNECTIONS))
              .build();
      return vertx
          .createHttpServer(
              new HttpServerOptions()
                  .setTcpNoDelay(true)
                  .setAcceptBacklog(1024)
                  .setHost("127.0.0.1")
                  .setPort(port))
          .requestHandler(request -> handle(client, request))
          .listen();
    }

    private void handle(HttpClient client, HttpServerRequest request) {
      if (request.path().equals("/proxy")) {
        proxy(client, request);
      } else if (request.path().startsWith(FILES)) {
        Path file = files.resolve(request.path().substring(FILES.length()));
        Future<Void> unused = addHeaders(request).response().sendFile(file.toString());
      } else {
        request.body().onSuccess(body -> addHeaders(request).response().end(RESPONSE));
      }
    }

    /** Passes on the method, the headers and the bodies, and waits for the whole response. */
    private void proxy(HttpClient client, HttpServerRequest request) {
      request
          .body()
          .compose(
              body ->
                  client
                      .request(backend)
                      .compose(
                          sent -> {
                            copyHeaders(request, sent);
                            return sent.send(body);
                          }))
          .compose(
              response -> response.body().map(received -> respond(request, response, received)))
          .onFailure(broken -> request.connection().close());
    }

    private static void copyHeaders(HttpServerRequest request, HttpClientRequest sent) {
      request.headers().forEach(header -> sent.putHeader(header.getKey(), header.getValue()));
      sent.putHeader("Host", "127.0.0.1");
    }

    private static Future<Void> respond(
        HttpServerRequest request, HttpClientResponse response, Buffer body) {
      response
          .headers()
          .forEach(header -> request.response().putHeader(header.getKey(), header.getValue()));
      return request.response().setStatusCode(response.statusCode()).end(body);
    }

    private static HttpServerRequest addHeaders(HttpServerRequest request) {
      request
          .response()
          .putHeader("Date", "Sat, 21 Nov 2026 04:00:00 GMT")
          .putHeader("Content-Type", "application/json")
          .putHeader("x-amzn-RequestId", "c6af9ac6-7b61-11e6-9a41-93e8deadbeef")
          .putHeader("x-amz-apigw-id", "AbCdEfGhIjKlMnO=");
      return request;
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
