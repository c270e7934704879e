package gatewire.local.gateway;

import gatewire.local.authorization.SignatureProblem;
import gatewire.local.backend.BackendClient;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.exchange.Workers;
import gatewire.local.http.BodyMemoryLimit;
import gatewire.local.http.BodyStream;
import gatewire.local.http.ClientRequest;
import gatewire.local.http.ClientResponse;
import gatewire.local.http.HttpHeaders;
import gatewire.local.response.GatewayResponseStep;
import gatewire.local.response.MethodResult;
import gatewire.local.routing.Match;
import gatewire.local.routing.RequestPath;
import gatewire.local.routing.Router;
import gatewire.local.trace.ExecutionTraces;
import gatewire.local.trace.TraceFact;
import gatewire.model.GatewayResponseType;
import gatewire.model.Method;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * A deployed API that responds to requests as API Gateway does. It is compiled once and
 * thread-safe.
 */
public final class Gateway {

  // An unknown stage has no deployment, so the gateway responses of the API do not apply.
  private static final GatewayResponseStep UNKNOWN_STAGE = new GatewayResponseStep(List.of());

  private final DeployedApi deployment;
  private final Router<MethodPlan> router = new Router<>();
  private final GatewayResponseStep gatewayResponses;
  private final Optional<ResponseCompression> compression;
  private final ExecutionTraces traces;
  private final BackendClient backends;
  private final Executor executor;
  private final Workers workers;
  private final BodyMemoryLimit bodies;

  /**
   * Compiles an API. A mistake in it does not throw: as on AWS, the requests that it affects fail.
   *
   * @param backends makes the calls of integrations and authorizers
   * @param traces receives the traces of requests; several gateways may share it
   * @param workers runs slow requests; others run on the caller's thread. If it rejects a request,
   *     the client gets 429
   */
  public Gateway(
      DeployedApi deployment, BackendClient backends, ExecutionTraces traces, Executor workers) {
    this(deployment, backends, traces, workers, new BodyMemoryLimit(Long.MAX_VALUE));
  }

  /**
   * Compiles an API whose bodies share a memory limit: decoded bodies of requests, bodies from
   * backends, and those of responses until the client has received them.
   */
  public Gateway(
      DeployedApi deployment,
      BackendClient backends,
      ExecutionTraces traces,
      Executor workers,
      BodyMemoryLimit bodies) {
    this.bodies = bodies;
    this.deployment = deployment;
    this.gatewayResponses = new GatewayResponseStep(deployment.api().gatewayResponses());
    OptionalInt minimumSize = deployment.api().minimumCompressionSize();
    this.compression =
        minimumSize.isPresent()
            ? Optional.of(new ResponseCompression(minimumSize.getAsInt()))
            : Optional.empty();
    this.traces = traces;
    this.backends = backends;
    this.executor = workers;
    this.workers = new Workers(workers);
    MethodCompiler compiler = new MethodCompiler(deployment, backends, this.workers);
    for (Method method : deployment.api().methods()) {
      router.add(method.httpMethod(), method.path(), compiler.compile(method));
    }
  }

  /** Returns a gateway with the same backends and traces for another deployment of the API. */
  public Gateway serving(DeployedApi other) {
    return new Gateway(other, backends, traces, executor, bodies);
  }

  /** Returns the API that it serves, on its stage. */
  public DeployedApi deployment() {
    return deployment;
  }

  /**
   * Responds to a request to {@code /STAGE/…}. The returned stage never fails. It is complete
   * already if no backend was called and nothing was slow; otherwise it completes on a thread of
   * the backend or of the workers.
   */
  public CompletionStage<ClientResponse> handle(ClientRequest request) {
    // An encoded body may be larger once decoded.
    boolean large =
        request.body().length > Exchange.LARGE_BODY
            || request.body().length > 0 && request.headers().contains("Content-Encoding");
    return large
        ? workers
            .run(request, () -> begin(request, true))
            .exceptionally(failure -> reject(request, GatewayError.from(failure)))
        : begin(request, false);
  }

  private CompletionStage<ClientResponse> begin(ClientRequest request, boolean onWorker) {
    Exchange exchange;
    try {
      exchange =
          Exchange.begin(deployment, RequestDecompression.apply(MethodOverride.apply(request)));
    } catch (GatewayError e) {
      return CompletableFuture.completedFuture(reject(request, e));
    }
    if (onWorker) {
      exchange.moveToWorker();
    }
    BodyMemoryLimit.Lease memory = bodies.lease();
    exchange.hold(memory);
    if (traces.isWatched()) {
      exchange.trace().keepDetails();
    }
    TracedRequest.log(exchange);
    CompletableFuture<MethodResult> result;
    try {
      RequestLimits.check(exchange.request());
      if (exchange.request().body() != request.body()) {
        exchange.reserve(exchange.request().body().length);
      }
      result = respond(exchange).toCompletableFuture();
    } catch (RuntimeException | Error e) {
      // A full heap or stack must fail this request only.
      return CompletableFuture.completedFuture(finish(exchange, failed(exchange, e), memory));
    }
    if (result.isDone() && !result.isCompletedExceptionally()) {
      return CompletableFuture.completedFuture(finish(exchange, result.join(), memory));
    }
    return result.handle(
        (done, failure) ->
            finish(exchange, failure == null ? done : failed(exchange, failure), memory));
  }

  /**
   * Rejects a request whose body is larger than {@link RequestLimits#MAX_BODY_BYTES} and has not
   * been read: 413, as the API's gateway response.
   */
  public ClientResponse rejectLargeBody(ClientRequest withoutBody) {
    return reject(withoutBody, RequestLimits.bodyTooLarge());
  }

  /** Rejects a request whose body exceeds the memory limit: 503, as the API's gateway response. */
  public ClientResponse rejectForMemory(ClientRequest withoutBody) {
    return reject(withoutBody, GatewayError.outOfBodyMemory());
  }

  private ClientResponse reject(ClientRequest request, GatewayError error) {
    Exchange exchange = Exchange.begin(deployment, request);
    return finish(exchange, failed(exchange, error), bodies.lease());
  }

  private CompletionStage<MethodResult> respond(Exchange exchange) {
    Optional<RequestPath> path =
        RequestPath.parse(exchange.target().path(), deployment.stage().name());
    return path.isPresent()
        ? route(exchange, path.get()).pipeline().run(exchange)
        : CompletableFuture.completedFuture(UNKNOWN_STAGE.apply(exchange, noSuchStage(exchange)));
  }

  private MethodPlan route(Exchange exchange, RequestPath path) {
    exchange.setPath(path);
    Match<MethodPlan> match =
        router
            .find(exchange.request().method(), path)
            .orElseThrow(() -> noSuchMethod(exchange, path));
    MethodPlan plan = match.target();
    exchange.trace().add(plan.route());
    exchange.setResource(plan.resourcePath(), plan.resourceId(), match.pathParameters());
    TracedRequest.logParameters(exchange);
    return plan;
  }

  private MethodResult failed(Exchange exchange, Throwable failure) {
    GatewayError error = GatewayError.from(failure);
    error.logLine().ifPresent(exchange.trace()::log);
    MethodResult result = gatewayResponses.apply(exchange, error);
    TracedRequest.logFailure(exchange, error, result);
    return result;
  }

  private ClientResponse finish(
      Exchange exchange, MethodResult response, BodyMemoryLimit.Lease memory) {
    MethodResult result = response;
    memory.release();
    if (response.body().length > 0 && !memory.reserve(response.body().length)) {
      result = failed(exchange, GatewayError.outOfBodyMemory());
    }
    if (!result.hasFinalStatus()) {
      response.stream().ifPresent(BodyStream::cancel);
      result = failed(exchange, invalidStatus(result.status()));
    }
    HttpHeaders methodHeaders = StandardHeaders.methodHeaders(result);
    TracedRequest.logResult(exchange, result, methodHeaders);
    exchange.trace().add(received(exchange.request()));
    traces.add(exchange.trace());
    ClientResponse complete = StandardHeaders.addTo(exchange, result, methodHeaders);
    // API Gateway does not compress streamed responses.
    return compression.isPresent() && exchange.error().isEmpty() && complete.stream().isEmpty()
        ? compression.get().apply(exchange.headers(), complete).holding(memory)
        : complete.holding(memory);
  }

  private TraceFact received(ClientRequest request) {
    return new TraceFact.Received(
        deployment.id(), deployment.stage().name(), request.method(), request.target());
  }

  /** Rejects a status that is not final in HTTP, because the client would keep waiting. */
  private static GatewayError invalidStatus(int status) {
    return GatewayError.configuration(
        "the response has status " + status + ", which is not between 200 and 599");
  }

  private static GatewayError noSuchStage(Exchange exchange) {
    exchange
        .trace()
        .log(
            "No stage for this request. The path must begin with ",
            "/" + exchange.deployment().stage().name());
    return GatewayError.of(GatewayResponseType.DEFAULT_4XX, "Forbidden")
        .withStatus(403)
        .withErrorType("ForbiddenException");
  }

  /** Returns the error for an unknown path or method. Like AWS, it first checks for a signature. */
  private GatewayError noSuchMethod(Exchange exchange, RequestPath path) {
    exchange
        .trace()
        .log(
            "No route for this request. ",
            new NearestRoute(deployment.api(), exchange.request().method(), path));
    return exchange
        .headers()
        .last("Authorization")
        .flatMap(SignatureProblem::of)
        .orElseGet(
            () ->
                GatewayError.of(
                    GatewayResponseType.MISSING_AUTHENTICATION_TOKEN,
                    "Missing Authentication Token"));
  }
}
