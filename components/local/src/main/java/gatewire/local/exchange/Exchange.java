package gatewire.local.exchange;

import gatewire.local.http.BodyMemoryLimit;
import gatewire.local.http.ClientRequest;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.QueryString;
import gatewire.local.http.RequestTarget;
import gatewire.local.mapping.RequestFacts;
import gatewire.local.payload.MediaType;
import gatewire.local.routing.RequestPath;
import gatewire.local.trace.ExecutionTrace;
import gatewire.template.engine.TemplateContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A request and the values that its steps add: the resource, the caller, the error. Costly values
 * are computed when they are first read.
 *
 * <p>Not thread-safe: it moves between threads while a backend responds, but only one thread uses
 * it at a time.
 */
public final class Exchange implements RequestFacts {

  /**
   * The maximum size in bytes of a body that is processed on an event loop. Parsing 10 MB of JSON
   * alone takes a few tenths of a second.
   */
  public static final int LARGE_BODY = 64 * 1024;

  private final DeployedApi deployment;
  private final ClientRequest request;
  private final RequestTarget target;
  private final HttpHeaders headers;
  private final long started = System.currentTimeMillis();
  private final String requestId = Ids.request();
  private final String extendedRequestId = Ids.extended();
  private final TraceId traceId;
  private final ExecutionTrace trace = new ExecutionTrace(requestId);
  private final Caller caller;
  private final ContextMembers context = new ContextMembers(this);
  private TemplateContext templateContext = TemplateContext.of(context);

  private RequestPath path;
  private String resourcePath = "";
  private String resourceId = "";
  private Map<String, String> pathParameters = Map.of();
  private Optional<QueryString> query = Optional.empty();
  private Optional<String> body = Optional.empty();
  private Optional<GatewayError> error = Optional.empty();
  private boolean onWorker;
  private Optional<BodyMemoryLimit.Lease> memory = Optional.empty();

  Exchange(DeployedApi deployment, ClientRequest request, TraceId traceId, HttpHeaders headers) {
    this.deployment = deployment;
    this.request = request;
    this.traceId = traceId;
    this.headers = headers;
    this.target = RequestTarget.parse(request.target());
    this.path = new RequestPath(target.path(), target.path());
    this.caller = new Caller(request.peer().address(), headers.last("User-Agent"));
  }

  /** Begins an exchange with a request as it arrived over the network. */
  public static Exchange begin(DeployedApi deployment, ClientRequest request) {
    TraceId traceId = TraceId.complete(request.headers().last(TraceId.HEADER));
    HttpHeaders headers = IncomingHeaders.of(request, deployment.api().endpointType(), traceId);
    return new Exchange(deployment, request, traceId, headers);
  }

  /** Sets the path, after its stage was recognized. */
  public void setPath(RequestPath path) {
    this.path = path;
  }

  /** Sets the resource that the path matches. */
  public void setResource(
      String resourcePath, String resourceId, Map<String, String> pathParameters) {
    this.resourcePath = resourcePath;
    this.resourceId = resourceId;
    this.pathParameters = pathParameters;
  }

  /** Sets the error that ends the exchange with a gateway response. */
  public void fail(GatewayError error) {
    this.error = Optional.of(error);
  }

  /** Marks that further steps run on a worker thread, where no other client waits for them. */
  public void moveToWorker() {
    onWorker = true;
  }

  /** Sets the memory that the bodies of this exchange hold. */
  public void hold(BodyMemoryLimit.Lease lease) {
    memory = Optional.of(lease);
  }

  /**
   * Reserves memory for a body that the exchange receives.
   *
   * @throws GatewayError 503 if other bodies use all of the memory
   */
  public void reserve(int bytes) {
    if (memory.isPresent() && !memory.get().reserve(bytes)) {
      throw GatewayError.outOfBodyMemory();
    }
  }

  /** Returns whether steps run on a worker thread. On an event loop, slow templates are stopped. */
  public boolean onWorker() {
    return onWorker;
  }

  /** Discards the changes that templates made to {@code $context}. */
  public void resetTemplateContext() {
    templateContext = TemplateContext.of(context);
  }

  public DeployedApi deployment() {
    return deployment;
  }

  public ClientRequest request() {
    return request;
  }

  /** Returns the request target as sent, split into path and query. */
  public RequestTarget target() {
    return target;
  }

  @Override
  public HttpHeaders headers() {
    return headers;
  }

  /** Returns the time of the request, in milliseconds since 1970. */
  public long started() {
    return started;
  }

  public String requestId() {
    return requestId;
  }

  public String extendedRequestId() {
    return extendedRequestId;
  }

  public TraceId traceId() {
    return traceId;
  }

  public ExecutionTrace trace() {
    return trace;
  }

  public Caller caller() {
    return caller;
  }

  public RequestPath path() {
    return path;
  }

  /** Returns the resource's path template; empty if no resource matches. */
  public String resourcePath() {
    return resourcePath;
  }

  public String resourceId() {
    return resourceId;
  }

  @Override
  public Map<String, String> pathParameters() {
    return pathParameters;
  }

  @Override
  public QueryString query() {
    if (query.isEmpty()) {
      query = Optional.of(QueryString.parse(target.query()));
    }
    return query.get();
  }

  /** Returns the {@code Content-Type} as sent; defaults to JSON. */
  public String contentType() {
    return headers.last("Content-Type").filter(type -> !type.isBlank()).orElse(MediaType.JSON);
  }

  @Override
  public String body() {
    if (body.isEmpty()) {
      body = Optional.of(new String(request.body(), StandardCharsets.UTF_8));
    }
    return body.get();
  }

  public Optional<GatewayError> error() {
    return error;
  }

  @Override
  public Map<String, ?> context() {
    return context;
  }

  /** Returns the {@code $context} that request and response templates share. */
  public TemplateContext templateContext() {
    return templateContext;
  }

  @Override
  public Map<String, String> stageVariables() {
    return deployment.stage().variables();
  }
}
