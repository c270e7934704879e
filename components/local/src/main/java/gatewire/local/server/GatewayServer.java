package gatewire.local.server;

import gatewire.local.framing.RequestFraming;
import gatewire.local.http.BodyMemoryLimit;
import gatewire.local.http.ClientResponse;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.function.Consumer;

/** An HTTP/1.1 server of APIs, with one event loop for each core. */
public final class GatewayServer {

  private static final int MAX_LINE = 16 * 1024;
  // The gateway itself rejects more than 10,240 bytes of header values, with AWS's message.
  private static final int MAX_HEADERS = 64 * 1024;

  private static final int SEND_BUFFER = 256 * 1024;
  private static final int MAX_ATTEMPTS = 5;

  private volatile ServedApis apis;
  private final HostNames hosts;
  private final HttpServerOptions options;
  private final Consumer<ClientResponse> listener;
  private final ClientLimits limits;
  private final BodyMemoryLimit bodies;
  private volatile LocalPages pages = LocalPages.NONE;

  /**
   * @param allowedHosts the host names to accept besides those of this machine and of AWS
   * @param limits the resources that clients may use
   * @param listener called with each response, on an event loop
   */
  public GatewayServer(
      ServedApis apis,
      ListenAddress address,
      Collection<String> allowedHosts,
      ClientLimits limits,
      Consumer<ClientResponse> listener) {
    this.apis = apis;
    this.limits = limits;
    this.bodies = new BodyMemoryLimit(limits.bodyBytes());
    this.listener = listener;
    this.hosts = new HostNames(allowedHosts);
    this.options =
        new HttpServerOptions()
            .setHost(address.host())
            .setPort(address.port())
            .setMaxInitialLineLength(MAX_LINE)
            .setMaxHeaderSize(MAX_HEADERS)
            .setHttp2ClearTextEnabled(false)
            // A REST API has no WebSockets: Vert.x need not check each message for them.
            .setPerFrameWebSocketCompressionSupported(false)
            .setPerMessageWebSocketCompressionSupported(false)
            .setAcceptBacklog(1024)
            // Limits how much of a response the operating system buffers: with megabytes, it could
            // not be seen whether a slow client still reads.
            .setSendBufferSize(SEND_BUFFER)
            .setTcpNoDelay(true);
  }

  /** Serves other APIs from the next request on. Connections stay open. */
  public void replace(ServedApis next) {
    apis = next;
  }

  /** Serves pages beside the APIs; call it before {@link #start}. */
  public GatewayServer with(LocalPages pages) {
    this.pages = pages;
    return this;
  }

  /** Starts to listen. The future has the port, or fails if the server cannot listen. */
  public Future<Integer> start(Vertx vertx, int eventLoops) {
    return options.getPort() != 0
        ? startAt(vertx, eventLoops, options.getPort())
        : startAnywhere(vertx, eventLoops, MAX_ATTEMPTS);
  }

  /**
   * Looks up a free port first, because event loops can share a port only if its number is known.
   */
  private Future<Integer> startAnywhere(Vertx vertx, int eventLoops, int attempts) {
    return startAt(vertx, eventLoops, freePort())
        .recover(
            failure ->
                attempts > 1
                    ? startAnywhere(vertx, eventLoops, attempts - 1)
                    : Future.failedFuture(failure));
  }

  private Future<Integer> startAt(Vertx vertx, int eventLoops, int port) {
    HttpServerOptions listenAt = new HttpServerOptions(options).setPort(port);
    return vertx
        .deployVerticle(() -> new Loop(listenAt), new DeploymentOptions().setInstances(eventLoops))
        .map(port);
  }

  private int freePort() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(options.getHost(), 0));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server of one event loop. */
  private final class Loop extends VerticleBase {

    private final HttpServerOptions listenAt;

    Loop(HttpServerOptions listenAt) {
      this.listenAt = listenAt;
    }

    @Override
    public Future<?> start() {
      IdleConnectionCloser closer = new IdleConnectionCloser(limits.idleTimeout());
      HttpRequestHandler handler =
          new HttpRequestHandler(
              vertx,
              context,
              new ApiDispatcher(() -> apis, hosts, pages, listener),
              closer,
              bodies);
      vertx.setPeriodic(closer.period().toMillis(), id -> closer.closeIdle());
      HttpServer server =
          vertx
              .createHttpServer(listenAt)
              .connectionHandler(
                  connection -> {
                    RequestFraming.install(connection, MAX_LINE, MAX_HEADERS);
                    closer.opened(connection);
                  })
              .exceptionHandler(broken -> {})
              .requestHandler(handler::handle)
              .invalidRequestHandler(handler::handleInvalid);
      return server.listen();
    }
  }
}
