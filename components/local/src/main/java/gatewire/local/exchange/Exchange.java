package gatewire.local.exchange;

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
 * A request, and what becomes known of it on its way. What is costly is worked out when asked for.
 *
 * <p>Handed from thread to thread where backends are awaited, used by one at a time.
 */
public final class Exchange implements RequestFacts {

  /**
   * A body of more bytes is not looked at on an event loop: only to parse 10 MB of JSON takes a few
   * tenths of a second.
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

  Exchange(DeployedApi deployment, ClientRequest request, TraceId traceId, HttpHeaders headers) {
    this.deployment = deployment;
    this.request = request;
    this.traceId = traceId;
    this.headers = headers;
    this.target = RequestTarget.parse(request.target());
    this.path = new RequestPath(target.path(), target.path());
    this.caller = new Caller(request.peer().address(), headers.last("User-Agent"));
  }

  /** Begins with a request as it came over the network. */
  public static Exchange begin(DeployedApi deployment, ClientRequest request) {
    TraceId traceId = TraceId.complete(request.headers().last(TraceId.HEADER));
    HttpHeaders headers = IncomingHeaders.of(request, deployment.api().endpointType(), traceId);
    return new Exchange(deployment, request, traceId, headers);
  }

  /** Sets the path, once it is known to belong to the stage. */
  public void setPath(RequestPath path) {
    this.path = path;
  }

  /** Sets the resource that the path leads to. */
  public void setResource(
      String resourcePath, String resourceId, Map<String, String> pathParameters) {
    this.resourcePath = resourcePath;
    this.resourceId = resourceId;
    this.pathParameters = pathParameters;
  }

  /** Notes the error that ends it with a gateway response. */
  public void fail(GatewayError error) {
    this.error = Optional.of(error);
  }

  /** Runs its steps from now on on a thread that no other client waits for. */
  public void moveToWorker() {
    onWorker = true;
  }

  /** Whether its steps may be slow; on an event loop, slow templates are stopped. */
  public boolean onWorker() {
    return onWorker;
  }

  /** Forget what templates have left in {@code $context}. */
  public void forgetTemplates() {
    templateContext = TemplateContext.of(context);
  }

  public DeployedApi deployment() {
    return deployment;
  }

  public ClientRequest request() {
    return request;
  }

  /** The target as sent, split. */
  public RequestTarget target() {
    return target;
  }

  @Override
  public HttpHeaders headers() {
    return headers;
  }

  /** When it came, in milliseconds since 1970. */
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

  /** The resource's path template; empty when there is no such resource. */
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

  /** The body's type as sent; a body that says none is JSON. */
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

  /** {@code $context} for templates, the same for those of the request and of the response. */
  public TemplateContext templateContext() {
    return templateContext;
  }

  @Override
  public Map<String, String> stageVariables() {
    return deployment.stage().variables();
  }
}
