package gatewire.local.bench;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * A Vert.x server without the gateway, but with as many event loops. It responds with a fixed body
 * and as many headers as the gateway.
 */
final class BareServer {

  private static final String RESPONSE = "{\"status\":\"ok\"}";

  private BareServer() {}

  /** Starts the server and returns its port. */
  static int start(Vertx vertx, int eventLoops) {
    int port = freePort();
    vertx
        .deployVerticle(() -> new Loop(port), new DeploymentOptions().setInstances(eventLoops))
        .toCompletionStage()
        .toCompletableFuture()
        .join();
    return port;
  }

  private static final class Loop extends VerticleBase {
    private final int port;

    private Loop(int port) {
      this.port = port;
    }

    @Override
    public Future<?> start() {
      return vertx
          .createHttpServer(
              new HttpServerOptions().setTcpNoDelay(true).setHost("127.0.0.1").setPort(port))
          .requestHandler(
              request ->
                  request
                      .body()
                      .onSuccess(
                          body ->
                              request
                                  .response()
                                  .putHeader("Date", "Sat, 21 Nov 2026 04:00:00 GMT")
                                  .putHeader("Content-Type", "application/json")
                                  .putHeader(
                                      "x-amzn-RequestId", "c6af9ac6-7b61-11e6-9a41-93e8deadbeef")
                                  .putHeader("x-amz-apigw-id", "AbCdEfGhIjKlMnO=")
                                  .end(RESPONSE)))
          .listen();
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
