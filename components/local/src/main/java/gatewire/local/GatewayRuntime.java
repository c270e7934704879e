package gatewire.local;

import gatewire.local.backend.BackendClient;
import gatewire.local.console.Console;
import gatewire.local.console.Reload;
import gatewire.local.gateway.Gateway;
import gatewire.local.lambda.Functions;
import gatewire.local.outbound.EmbeddedLambda;
import gatewire.local.outbound.EmbeddedS3;
import gatewire.local.outbound.EndpointUrls;
import gatewire.local.outbound.LocalBackends;
import gatewire.local.outbound.PermittedFunctions;
import gatewire.local.outbound.RecordedRequests;
import gatewire.local.s3.BucketCors;
import gatewire.local.s3.ObjectStore;
import gatewire.local.s3.S3Service;
import gatewire.local.server.GatewayServer;
import gatewire.local.server.ListenAddress;
import gatewire.local.server.ServedApi;
import gatewire.local.server.ServedApis;
import gatewire.local.source.LoadedApi;
import gatewire.local.source.LoadedSource;
import gatewire.local.source.SourceException;
import gatewire.local.trace.ExecutionTraces;
import gatewire.stack.aws.StackBucket;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
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
  private final Deque<Runnable> closings = new ArrayDeque<>();
  private MissingStandIns standIns =
      new MissingStandIns(EndpointUrls.NONE, function -> true, false);
  private Optional<Console> console = Optional.empty();
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
  void serve(LoadedSource source, LocalGateway.Builder settings) {
    BackendClient backends = settings.backends.apply(backends(source, settings));
    ServedApis apis =
        new ServedApis(source.apis().stream().map(api -> served(api, backends)).toList());
    GatewayServer server =
        new GatewayServer(
            apis,
            new ListenAddress(settings.host, settings.port),
            settings.allowedHosts,
            settings.clientLimits,
            new TraceListenerAdapter(traces, settings.traceListener));
    Console pages = new Console(apis::all, traces, workers);
    console = Optional.of(pages);
    closings.push(pages::close);
    server.with(pages);
    try {
      port = server.start(vertx(), cores()).toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException e) {
      throw PortCheck.unavailable(
          settings.host, settings.port, e.getCause() == null ? e : e.getCause());
    }
  }

  private BackendClient backends(LoadedSource source, LocalGateway.Builder settings) {
    ObjectStore store = store(settings);
    Map<String, BucketCors> cors = new LinkedHashMap<>();
    for (StackBucket bucket : source.buckets()) {
      createBucket(store, bucket);
      cors.put(bucket.name(), new BucketCors(bucket.corsRules()));
    }
    Functions functions =
        Functions.of(vertx(), source.functions(), settings.functionLog, folder.resolve("lambda"));
    closings.push(functions::close);
    EndpointUrls endpoints = endpoints(settings);
    standIns =
        new MissingStandIns(
            endpoints, function -> functions.find(function).isPresent(), settings.recordServices);
    BackendClient local =
        new LocalBackends(
            vertx(),
            endpoints,
            System.getenv(),
            new EmbeddedS3(
                vertx(), new S3Service(store, Clock.systemUTC(), cors), source.permissions()),
            new EmbeddedLambda(functions, source.unusableFunctions()));
    return new PermittedFunctions(
        settings.recordServices ? new RecordedRequests(local, endpoints) : local,
        source.functionPermissions());
  }

  private static void createBucket(ObjectStore store, StackBucket bucket) {
    try {
      store.createBucket(bucket.name());
    } catch (IllegalArgumentException e) {
      throw new SourceException(String.valueOf(e.getMessage()));
    }
  }

  private ObjectStore store(LocalGateway.Builder settings) {
    try {
      return ObjectStore.open(settings.data.orElseGet(() -> folder.resolve("s3")));
    } catch (UncheckedIOException e) {
      throw new SourceException("%s: %s".formatted(e.getMessage(), e.getCause()));
    }
  }

  private static EndpointUrls endpoints(LocalGateway.Builder settings) {
    try {
      return EndpointUrls.of(settings.endpointUrl, System.getenv());
    } catch (IllegalArgumentException e) {
      throw new SourceException(String.valueOf(e.getMessage()));
    }
  }

  private ServedApi served(LoadedApi api, BackendClient backends) {
    return api.problem().isPresent()
        ? ServedApi.broken(api.id(), api.problem().get())
        : ServedApi.of(
            api.id(),
            api.stages().stream()
                .map(each -> new Gateway(each, backends, traces, workers))
                .toList());
  }

  int port() {
    return port;
  }

  MissingStandIns standIns() {
    return standIns;
  }

  ExecutionTraces traces() {
    return traces;
  }

  /** Shows an event of the source in the console. */
  void publish(Reload reload) {
    console.ifPresent(pages -> pages.publish(reload));
  }

  /** Returns the folder in which the code of functions is assembled. */
  Path codeFolder() {
    return folder.resolve("functions");
  }

  @Override
  public void close() {
    closings.forEach(Runnable::run);
    closings.clear();
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
