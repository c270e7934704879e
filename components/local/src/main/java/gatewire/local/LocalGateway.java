package gatewire.local;

import gatewire.local.backend.BackendClient;
import gatewire.local.backend.TimedBackends;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.exchange.Identity;
import gatewire.local.lambda.FunctionLog;
import gatewire.local.server.ClientLimits;
import gatewire.local.source.DocumentSource;
import gatewire.local.source.LoadedApi;
import gatewire.local.source.LoadedSource;
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
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A gateway on this machine, to be closed when it is no longer needed.
 *
 * <pre>{@code
 * RecordedStack stack = RecordedStack.run(Main::stack, configuration).orThrow();
 * try (LocalGateway gateway = LocalGateway.of(stack).start()) {
 *   URI pets = gateway.url("/pets");
 * }
 * }</pre>
 *
 * <p>Without a call to {@link Builder#port} it takes a free port of 127.0.0.1. S3 and Lambda answer
 * from within, and S3's objects are gone when it is closed, unless the builder says otherwise.
 */
public final class LocalGateway implements AutoCloseable {

  private final LoadedSource source;
  private final GatewayRuntime runtime;
  private final String host;

  private LocalGateway(LoadedSource source, GatewayRuntime runtime, String host) {
    this.source = source;
    this.runtime = runtime;
    this.host = host;
  }

  /** A gateway for the resources of a recorded run. */
  public static Builder of(RecordedStack stack) {
    return ofResources(stack.resources());
  }

  /** A gateway for the resources of a stack, of an export for example. */
  public static Builder ofResources(List<ResourceState> resources) {
    return ofResources(() -> resources);
  }

  /** A gateway for resources that are recorded while it starts, which takes less time in all. */
  static Builder ofResources(Supplier<List<ResourceState>> resources) {
    return new Builder(
        (builder, codeFolder) ->
            new StackSource(builder.stage, builder.identity).load(resources.get(), codeFolder));
  }

  /** A gateway for OpenAPI documents: files, or folders of them. */
  public static Builder ofDocuments(List<Path> paths) {
    return new Builder(
        (builder, codeFolder) -> new DocumentSource(builder.stage, builder.identity).load(paths));
  }

  private static LocalGateway start(Builder builder) {
    // The program may take seconds: the caller learns about a taken port before it runs.
    PortCheck.requireFree(builder.host, builder.port);
    GatewayRuntime runtime = GatewayRuntime.open();
    try {
      LoadedSource source = builder.source.apply(builder, runtime.codeFolder());
      runtime.serve(source, builder);
      return new LocalGateway(source, runtime, builder.host);
    } catch (RuntimeException e) {
      runtime.close();
      throw e;
    }
  }

  /** The port that it listens at. */
  public int port() {
    return runtime.port();
  }

  /** Its address, for example {@code http://127.0.0.1:8080}. */
  public String address() {
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
  }

  /**
   * The URL of a path on the first stage of the only API.
   *
   * @throws IllegalStateException when it serves several APIs
   */
  public URI url(String path) {
    if (source.apis().size() != 1) {
      throw new IllegalStateException("several APIs are served: say which, url(api, stage, path)");
    }
    DeployedApi api = source.apis().get(0).stages().get(0);
    return URI.create(address() + "/" + api.stage().name() + path);
  }

  /** The URL of a path on a stage of an API. */
  public URI url(String apiId, String stage, String path) {
    return URI.create(address() + "/_aws/execute-api/" + apiId + "/" + stage + path);
  }

  /** What it serves. */
  public List<LoadedApi> apis() {
    return source.apis();
  }

  /** What the author of what it serves should know, a line each. */
  public List<String> notes() {
    return source.notes();
  }

  /** What happened to a request, by its {@code x-amzn-RequestId}. The last 1,000 are kept. */
  public Optional<ExecutionTrace> trace(String requestId) {
    return traces().find(requestId);
  }

  /** The traces that are kept. */
  public ExecutionTraces traces() {
    return runtime.traces();
  }

  /** Stop listening, end every function's process, and remove what was temporary. */
  @Override
  public void close() {
    runtime.close();
  }

  /** Collects what a gateway is started with; nothing is needed. */
  public static final class Builder {
    private final BiFunction<Builder, Path, LoadedSource> source;
    private String stage = "dev";
    private Optional<Identity> identity = Optional.empty();
    String host = "127.0.0.1";
    int port;
    ClientLimits clientLimits = ClientLimits.DEFAULT;
    final List<String> allowedHosts = new ArrayList<>();
    Optional<String> endpointUrl = Optional.empty();
    Optional<Path> data = Optional.empty();
    UnaryOperator<BackendClient> backends = UnaryOperator.identity();
    FunctionLog functionLog = FunctionLog.NONE;
    Optional<Consumer<ExecutionTrace>> traceListener = Optional.empty();

    private Builder(BiFunction<Builder, Path, LoadedSource> source) {
      this.source = source;
    }

    /** Where to listen; 127.0.0.1 otherwise. */
    public Builder host(String host) {
      this.host = host;
      return this;
    }

    /** The port to listen at; 0, which is the default, takes a free one. */
    public Builder port(int port) {
      this.port = port;
      return this;
    }

    /** Closes connections whose client is idle for so long. */
    Builder idleTimeout(Duration idleTimeout) {
      this.clientLimits = clientLimits.withIdleTimeout(idleTimeout);
      return this;
    }

    /** Have no more bytes of requests' bodies in memory at a time. */
    Builder bodyBytes(long bytes) {
      this.clientLimits = clientLimits.withBodyBytes(bytes);
      return this;
    }

    /** The stage of documents, and of APIs without one; {@code dev} otherwise. */
    public Builder stage(String stage) {
      this.stage = stage;
      return this;
    }

    /** Answer to a further host name. */
    public Builder allowHost(String name) {
      allowedHosts.add(name);
      return this;
    }

    /** Where calls to AWS services go instead of the embedded ones. */
    public Builder endpointUrl(String url) {
      this.endpointUrl = Optional.of(url);
      return this;
    }

    /** Who the caller is for methods that IAM or Cognito protect. */
    public Builder identity(Identity identity) {
      this.identity = Optional.of(identity);
      return this;
    }

    /** Keep S3's objects in a folder. */
    public Builder data(Path folder) {
      this.data = Optional.of(folder);
      return this;
    }

    /**
     * Stand in front of the backends, or in their place: a test that records calls returns a {@link
     * BackendClient} that answers by itself and ignores the one it gets. Where it takes longer than
     * an integration waits, the gateway gives up by itself.
     */
    public Builder backends(UnaryOperator<BackendClient> backends) {
      this.backends = own -> new TimedBackends(backends.apply(own));
      return this;
    }

    /** Take what functions print; it is dropped otherwise. */
    public Builder functionLog(FunctionLog log) {
      this.functionLog = log;
      return this;
    }

    /** Take the trace of each request when it is answered. */
    public Builder traceListener(Consumer<ExecutionTrace> listener) {
      this.traceListener = Optional.of(listener);
      return this;
    }

    /**
     * Start it; it answers when this returns.
     *
     * @throws SourceException when what is to be served cannot be, or nothing can listen there
     */
    public LocalGateway start() {
      return LocalGateway.start(this);
    }
  }
}
