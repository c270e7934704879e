package gatewire.local;

import gatewire.local.backend.BackendClient;
import gatewire.local.lambda.Functions;
import gatewire.local.outbound.BucketPermissions;
import gatewire.local.outbound.EmbeddedLambda;
import gatewire.local.outbound.EmbeddedS3;
import gatewire.local.outbound.EndpointUrls;
import gatewire.local.outbound.LocalBackends;
import gatewire.local.outbound.PermittedFunctions;
import gatewire.local.outbound.RecordedRequests;
import gatewire.local.s3.BucketCors;
import gatewire.local.s3.ObjectStore;
import gatewire.local.s3.S3Service;
import gatewire.local.source.LoadedSource;
import gatewire.local.source.SourceException;
import gatewire.stack.aws.StackBucket;
import io.vertx.core.Vertx;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The backends of a running gateway. Objects, connections to endpoints and the processes of
 * functions that have not changed survive when another version of the stack is served.
 */
final class RuntimeBackends implements AutoCloseable {

  private final Vertx vertx;
  private final LocalGateway.Builder settings;
  private final EndpointUrls endpoints;
  private final Optional<DataFolderLock> lock;
  private final ObjectStore store;
  private LocalBackends local;
  private Functions functions;

  RuntimeBackends(Vertx vertx, LocalGateway.Builder settings, TemporaryFolder folder) {
    this.vertx = vertx;
    this.settings = settings;
    this.endpoints = endpoints(settings);
    this.lock = settings.data.map(DataFolderLock::acquire);
    this.store = store(settings, folder.resolve("s3"));
    this.functions = Functions.of(vertx, List.of(), settings.functionLog, folder.resolve("lambda"));
    this.local =
        new LocalBackends(
            vertx,
            endpoints,
            System.getenv(),
            new EmbeddedS3(vertx, new S3Service(store), BucketPermissions.ALL),
            new EmbeddedLambda(functions, Map.of()));
  }

  /** Returns the backends of a stack, which replace those of the previous one. */
  BackendClient of(LoadedSource source) {
    Map<String, BucketCors> cors = new LinkedHashMap<>();
    for (StackBucket bucket : source.buckets()) {
      createBucket(bucket);
      cors.put(bucket.name(), new BucketCors(bucket.corsRules()));
    }
    functions = functions.replacedBy(source.functions());
    local =
        local.with(
            new EmbeddedS3(
                vertx, new S3Service(store, Clock.systemUTC(), cors), source.permissions()),
            new EmbeddedLambda(functions, source.unusableFunctions()));
    BackendClient permitted =
        new PermittedFunctions(
            settings.recordServices ? new RecordedRequests(local, endpoints) : local,
            source.functionPermissions());
    return settings.backends.apply(permitted);
  }

  /** Returns notes about files of the data folder that are ignored, one line each. */
  List<String> notes() {
    return store.ignored();
  }

  /** Tells others who want to use the data folder at which port it is used. */
  void listeningAt(int port) {
    lock.ifPresent(held -> held.listeningAt(port));
  }

  /** Returns the routes without a backend on this machine, in the stack that was passed last. */
  MissingStandIns standIns() {
    Functions current = functions;
    return new MissingStandIns(
        endpoints, function -> current.find(function).isPresent(), settings.recordServices);
  }

  private void createBucket(StackBucket bucket) {
    try {
      store.createBucket(bucket.name());
    } catch (IllegalArgumentException e) {
      throw new SourceException(String.valueOf(e.getMessage()));
    }
  }

  private ObjectStore store(LocalGateway.Builder settings, Path temporary) {
    try {
      return ObjectStore.open(settings.data.orElse(temporary));
    } catch (UncheckedIOException e) {
      lock.ifPresent(DataFolderLock::close);
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

  @Override
  public void close() {
    functions.close();
    lock.ifPresent(DataFolderLock::close);
  }
}
