package gatewire.local;

import gatewire.local.backend.BackendClient;
import gatewire.local.backend.TimedBackends;
import gatewire.local.console.SourceEvent;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.exchange.Identity;
import gatewire.local.lambda.FunctionLog;
import gatewire.local.server.ClientLimits;
import gatewire.local.source.DocumentSource;
import gatewire.local.source.LoadedApi;
import gatewire.local.source.LoadedSource;
import gatewire.local.source.SourceChanges;
import gatewire.local.source.SourceException;
import gatewire.local.source.StackSource;
import gatewire.local.trace.ExecutionTrace;
import gatewire.local.trace.ExecutionTraces;
import gatewire.stack.ResourceState;
import gatewire.stack.recording.RecordedStack;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A gateway on this machine. The caller must close it.
 *
 * <pre>{@code
 * RecordedStack stack = RecordedStack.run(Main::stack, configuration).orThrow();
 * try (LocalGateway gateway = LocalGateway.of(stack).start()) {
 *   URI pets = gateway.url("/pets");
 * }
 * }</pre>
 *
 * <p>By default it listens at a free port of 127.0.0.1 and calls an embedded S3 and Lambda. S3's
 * objects are deleted when it is closed. The methods of {@link Builder} change these defaults.
 */
public final class LocalGateway implements AutoCloseable {

  private final Builder settings;
  private final GatewayRuntime runtime;
  private volatile LoadedSource source;

  private LocalGateway(Builder settings, GatewayRuntime runtime, LoadedSource source) {
    this.settings = settings;
    this.runtime = runtime;
    this.source = source;
  }

  /** Returns a builder of a gateway for the resources of a recorded run. */
  public static Builder of(RecordedStack stack) {
    return ofResources(stack.resources());
  }

  /** Returns a builder of a gateway for the resources of a stack, for example of an export. */
  public static Builder ofResources(List<ResourceState> resources) {
    return ofResources(() -> resources);
  }

  /** Returns a builder of a gateway that reads the resources while it starts. */
  static Builder ofResources(Supplier<List<ResourceState>> resources) {
    return new Builder(
        (builder, codeFolder) ->
            new StackSource(builder.stage, builder.identity).load(resources.get(), codeFolder));
  }

  /** Returns a builder of a gateway for OpenAPI documents: files, or folders of files. */
  public static Builder ofDocuments(List<Path> paths) {
    return ofDocuments(paths, Map.of());
  }

  /** Returns a builder for documents with CloudFormation's functions, given the names' values. */
  static Builder ofDocuments(List<Path> paths, Map<String, String> values) {
    return new Builder(
        (builder, codeFolder) ->
            new DocumentSource(builder.stage, builder.identity, values).load(paths));
  }

  private static LocalGateway start(Builder builder) {
    // Checks the port first, because the program may run for seconds before the server starts.
    PortCheck.requireFree(builder.host, builder.port);
    GatewayRuntime runtime = GatewayRuntime.open();
    try {
      LoadedSource source = builder.source.apply(builder, runtime.nextCodeFolder());
      runtime.start(source, builder);
      return new LocalGateway(builder, runtime, source);
    } catch (RuntimeException e) {
      runtime.close();
      throw e;
    }
  }

  /** Loads the source again, without serving it yet. */
  LoadedSource load() {
    return settings.source.apply(settings, runtime.nextCodeFolder());
  }

  /** Serves APIs that {@link #load} returned, and returns what changed, one line each. */
  List<String> serve(LoadedSource loaded) {
    List<String> changes = SourceChanges.between(source, loaded);
    runtime.replace(loaded);
    source = loaded;
    return changes;
  }

  /** Returns what serves the APIs. */
  GatewayRuntime runtime() {
    return runtime;
  }

  /** Returns the port that the gateway listens at. */
  public int port() {
    return runtime.port();
  }

  /** Returns the gateway's address, for example {@code http://127.0.0.1:8080}. */
  public String address() {
    String host = settings.host;
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
  }

  /**
   * Returns the URL of a path on the first stage of the only API.
   *
   * @throws IllegalStateException if the gateway serves several APIs
   */
  public URI url(String path) {
    if (source.apis().size() != 1) {
      throw new IllegalStateException("several APIs are served: call url(apiId, stage, path)");
    }
    DeployedApi api = source.apis().get(0).stages().get(0);
    return URI.create(address() + "/" + api.stage().name() + path);
  }

  /** Returns the URL of a path on a stage of an API. */
  public URI url(String apiId, String stage, String path) {
    return URI.create(address() + "/_aws/execute-api/" + apiId + "/" + stage + path);
  }

  /** Returns the APIs that the gateway serves. */
  public List<LoadedApi> apis() {
    return source.apis();
  }

  /** Returns notes for the author of the APIs and about the data folder, one line each. */
  public List<String> notes() {
    return Stream.concat(source.notes().stream(), runtime.notes().stream()).toList();
  }

  /**
   * Returns the trace of a request by its {@code x-amzn-RequestId}. The gateway keeps the last
   * 1,000 traces.
   */
  public Optional<ExecutionTrace> trace(String requestId) {
    return traces().find(requestId);
  }

  /** Returns the traces of the last requests. */
  public ExecutionTraces traces() {
    return runtime.traces();
  }

  /** Shows an event of the source in each open page of the console, at {@code /_gatewire/}. */
  public void publish(SourceEvent event) {
    runtime.publish(event);
  }

  /** Stops the server, ends the processes of all functions, and deletes temporary files. */
  @Override
  public void close() {
    runtime.close();
  }

  /** A builder of a gateway; all settings are optional. */
  public static final class Builder {
    private final BiFunction<Builder, Path, LoadedSource> source;
    private String stage = "dev";
    private Optional<Identity> identity = Optional.empty();
    String host = "127.0.0.1";
    int port;
    ClientLimits clientLimits = ClientLimits.DEFAULT;
    final List<String> allowedHosts = new ArrayList<>();
    Optional<String> endpointUrl = Optional.empty();
    boolean recordServices;
    Optional<Path> data = Optional.empty();
    UnaryOperator<BackendClient> backends = UnaryOperator.identity();
    FunctionLog functionLog = FunctionLog.NONE;
    Optional<Consumer<ExecutionTrace>> traceListener = Optional.empty();

    private Builder(BiFunction<Builder, Path, LoadedSource> source) {
      this.source = source;
    }

    /** Sets the address to listen at. Defaults to 127.0.0.1. */
    public Builder host(String host) {
      this.host = host;
      return this;
    }

    /** Sets the port to listen at. Defaults to 0, which uses a free port. */
    public Builder port(int port) {
      this.port = port;
      return this;
    }

    /** Sets after which time connections of idle clients are closed. */
    Builder idleTimeout(Duration idleTimeout) {
      this.clientLimits = clientLimits.withIdleTimeout(idleTimeout);
      return this;
    }

    /** Limits the total memory for the bodies of requests in flight. */
    Builder bodyBytes(long bytes) {
      this.clientLimits = clientLimits.withBodyBytes(bytes);
      return this;
    }

    /** Sets the stage of documents and of APIs without a stage. Defaults to {@code dev}. */
    public Builder stage(String stage) {
      this.stage = stage;
      return this;
    }

    /** Accepts another host name in the {@code Host} header. */
    public Builder allowHost(String name) {
      allowedHosts.add(name);
      return this;
    }

    /** Sends calls to AWS services to a URL. Defaults to the embedded services. */
    public Builder endpointUrl(String url) {
      this.endpointUrl = Optional.of(url);
      return this;
    }

    /**
     * Returns requests to AWS services without an endpoint URL to the client, as JSON with {@code
     * method}, {@code uri}, {@code headers} and {@code body}. By default they fail with 500.
     */
    public Builder recordServices(boolean value) {
      this.recordServices = value;
      return this;
    }

    /** Sets the caller's identity for methods with IAM or Cognito authorization. */
    public Builder identity(Identity identity) {
      this.identity = Optional.of(identity);
      return this;
    }

    /**
     * Stores S3's objects in a folder, which only one gateway at a time can use. Defaults to a
     * temporary folder.
     */
    public Builder data(Path folder) {
      this.data = Optional.of(folder);
      return this;
    }

    /**
     * Wraps or replaces the backends. A test that records calls can return a {@link BackendClient}
     * that creates its responses and does not use the given one. The gateway enforces the
     * integration timeout.
     */
    public Builder backends(UnaryOperator<BackendClient> backends) {
      this.backends = standard -> new TimedBackends(backends.apply(standard));
      return this;
    }

    /** Sets the log that receives the output of functions. By default the output is discarded. */
    public Builder functionLog(FunctionLog log) {
      this.functionLog = log;
      return this;
    }

    /** Sets a listener that receives the trace of each request when its response is written. */
    public Builder traceListener(Consumer<ExecutionTrace> listener) {
      this.traceListener = Optional.of(listener);
      return this;
    }

    /**
     * Starts the gateway; it accepts requests when this returns.
     *
     * @throws SourceException if the APIs cannot be served, or the address cannot be listened at
     */
    public LocalGateway start() {
      return LocalGateway.start(this);
    }
  }
}
