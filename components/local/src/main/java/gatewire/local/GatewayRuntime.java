package gatewire.local;

import gatewire.local.backend.BackendClient;
import gatewire.local.console.Console;
import gatewire.local.console.SourceEvent;
import gatewire.local.gateway.Gateway;
import gatewire.local.http.BodyMemoryLimit;
import gatewire.local.server.GatewayServer;
import gatewire.local.server.ListenAddress;
import gatewire.local.server.ServedApi;
import gatewire.local.server.ServedApis;
import gatewire.local.source.LoadedApi;
import gatewire.local.source.LoadedSource;
import gatewire.local.trace.ExecutionTraces;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** The event loops, worker threads, functions and server of a running gateway. */
final class GatewayRuntime implements AutoCloseable {

  private final CompletableFuture<Vertx> vertx;
  private final TemporaryFolder folder = TemporaryFolder.create();
  private final ExecutionTraces traces = new ExecutionTraces();
  private final ExecutorService workers = WorkerThreads.open(cores());
  private Optional<BodyMemoryLimit> bodies = Optional.empty();
  private Optional<RuntimeBackends> backends = Optional.empty();
  private Optional<GatewayServer> server = Optional.empty();
  private Optional<Console> console = Optional.empty();
  private volatile ServedApis served = new ServedApis(List.of());
  private int loads;
  private int port;

  private GatewayRuntime(CompletableFuture<Vertx> vertx) {
    this.vertx = vertx;
  }

  /** Opens a runtime. Its event loops start in the background while the caller loads the APIs. */
  static GatewayRuntime open() {
    return new GatewayRuntime(
        CompletableFuture.supplyAsync(
            GatewayRuntime::startVertx, start -> new Thread(start, "vertx-start").start()));
  }

  private static Vertx startVertx() {
    return Vertx.vertx(
        new VertxOptions()
            .setEventLoopPoolSize(cores())
            .setFileSystemOptions(
                new FileSystemOptions()
                    .setClassPathResolvingEnabled(false)
                    .setFileCachingEnabled(false)));
  }

  private Vertx vertx() {
    return vertx.join();
  }

  private static int cores() {
    return Math.max(1, Runtime.getRuntime().availableProcessors());
  }

  /** Starts to serve the loaded APIs; the server accepts requests when this returns. */
  void start(LoadedSource source, LocalGateway.Builder settings) {
    bodies = Optional.of(new BodyMemoryLimit(settings.clientLimits.bodyBytes()));
    backends = Optional.of(new RuntimeBackends(vertx(), settings, folder));
    served = apis(source);
    GatewayServer starting =
        new GatewayServer(
            served,
            new ListenAddress(settings.host, settings.port),
            settings.allowedHosts,
            settings.clientLimits,
            new TraceListenerAdapter(traces, settings.traceListener));
    server = Optional.of(starting);
    Console pages = new Console(() -> served.all(), traces, workers);
    console = Optional.of(pages);
    starting.with(pages);
    try {
      port = starting.start(vertx(), cores()).toCompletionStage().toCompletableFuture().join();
      backends.orElseThrow().listeningAt(port);
    } catch (CompletionException e) {
      throw PortCheck.unavailable(
          settings.host, settings.port, e.getCause() == null ? e : e.getCause());
    }
  }

  /** Serves other APIs. Requests in progress finish with the APIs that they began with. */
  void replace(LoadedSource source) {
    served = apis(source);
    server.orElseThrow().replace(served);
  }

  private ServedApis apis(LoadedSource source) {
    BackendClient client = backends.orElseThrow().of(source);
    return new ServedApis(source.apis().stream().map(api -> served(api, client)).toList());
  }

  private ServedApi served(LoadedApi api, BackendClient client) {
    return api.problem().isPresent()
        ? ServedApi.broken(api.id(), api.problem().get())
        : ServedApi.of(
            api.id(),
            api.stages().stream()
                .map(each -> new Gateway(each, client, traces, workers, bodies.orElseThrow()))
                .toList());
  }

  int port() {
    return port;
  }

  /** Returns notes about files of the data folder that are ignored, one line each. */
  List<String> notes() {
    return backends.orElseThrow().notes();
  }

  MissingStandIns standIns() {
    return backends.orElseThrow().standIns();
  }

  ExecutionTraces traces() {
    return traces;
  }

  /** Shows an event of the source in the console. */
  void publish(SourceEvent event) {
    console.ifPresent(pages -> pages.publish(event));
  }

  /** Returns a new folder in which the code of functions is assembled. */
  Path nextCodeFolder() {
    return folder.resolve("functions-" + loads++);
  }

  /** Returns the folder in which watched sources are compiled. */
  Path classFolder() {
    return folder.resolve("classes");
  }

  @Override
  public void close() {
    console.ifPresent(Console::close);
    backends.ifPresent(RuntimeBackends::close);
    workers.shutdownNow();
    try {
      vertx()
          .close()
          .toCompletionStage()
          .toCompletableFuture()
          .orTimeout(30, TimeUnit.SECONDS)
          .join();
    } finally {
      folder.close();
    }
  }
}
