package gatewire.emulator.server;

import gatewire.emulator.http.ClientResponse;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.util.Collection;
import java.util.function.Consumer;

/** Serves APIs over HTTP/1.1, with one event loop for each core. */
public final class GatewayServer {

  private static final int MAX_LINE = 16 * 1024;
  // The gateway itself refuses more than 10,240 bytes of header values, in AWS's words.
  private static final int MAX_HEADERS = 64 * 1024;

  private final ServedApis apis;
  private final HostNames hosts;
  private final HttpServerOptions options;
  private final Consumer<ClientResponse> listener;

  /**
   * @param port 0 takes a free one
   * @param allowedHosts host names to answer to besides those of this machine and of AWS
   * @param listener told of each answer, on an event loop
   */
  public GatewayServer(
      ServedApis apis,
      String host,
      int port,
      Collection<String> allowedHosts,
      Consumer<ClientResponse> listener) {
    this.apis = apis;
    this.listener = listener;
    this.hosts = new HostNames(allowedHosts);
    this.options =
        new HttpServerOptions()
            .setHost(host)
            // Minus one is a free port that all event loops share.
            .setPort(port == 0 ? -1 : port)
            .setMaxInitialLineLength(MAX_LINE)
            .setMaxHeaderSize(MAX_HEADERS)
            .setHttp2ClearTextEnabled(false)
            .setAcceptBacklog(1024)
            .setTcpNoDelay(true);
  }

  /** Listen; the future has the port, or why nothing listens. */
  public Future<Integer> start(Vertx vertx, int eventLoops) {
    Promise<Integer> port = Promise.promise();
    return vertx
        .deployVerticle(
            () -> new Loop(port), new DeploymentOptions().setInstances(Math.max(1, eventLoops)))
        .compose(deployed -> port.future());
  }

  /** What one event loop does. */
  private final class Loop extends VerticleBase {

    private final Promise<Integer> port;

    Loop(Promise<Integer> port) {
      this.port = port;
    }

    @Override
    public Future<?> start() {
      ConnectionWatch watch = new ConnectionWatch();
      RequestIntake intake =
          new RequestIntake(vertx, context, new FrontDoor(apis, hosts, listener), watch);
      vertx.setPeriodic(ConnectionWatch.PERIOD.toMillis(), id -> watch.sweep());
      HttpServer server =
          vertx
              .createHttpServer(options)
              .connectionHandler(watch::opened)
              .exceptionHandler(broken -> {})
              .requestHandler(intake::take)
              .invalidRequestHandler(intake::takeInvalid);
      return server.listen().onSuccess(listening -> port.tryComplete(listening.actualPort()));
    }
  }
}
