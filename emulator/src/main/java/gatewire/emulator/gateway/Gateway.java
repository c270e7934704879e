package gatewire.emulator.gateway;

import gatewire.emulator.authorization.SignatureProblem;
import gatewire.emulator.backend.Backends;
import gatewire.emulator.exchange.DeployedApi;
import gatewire.emulator.exchange.Exchange;
import gatewire.emulator.exchange.GatewayError;
import gatewire.emulator.http.ClientRequest;
import gatewire.emulator.http.ClientResponse;
import gatewire.emulator.http.Headers;
import gatewire.emulator.response.GatewayResponses;
import gatewire.emulator.response.MethodResult;
import gatewire.emulator.routing.Match;
import gatewire.emulator.routing.RequestPath;
import gatewire.emulator.routing.Router;
import gatewire.emulator.trace.ExecutionTraces;
import gatewire.model.GatewayResponseType;
import gatewire.model.Method;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * A deployed API that answers requests as API Gateway does. Compiled once; safe for use by many
 * threads.
 */
public final class Gateway {

  private final DeployedApi deployment;
  private final Router<MethodPlan> router = new Router<>();
  private final GatewayResponses gatewayResponses;
  private final Optional<ResponseCompression> compression;
  private final ExecutionTraces traces;
  private final Executor workers;

  /**
   * Compile an API. What is wrong in it fails when a request meets it, as on AWS.
   *
   * @param backends what stands behind the integrations and authorizers
   * @param traces where the traces of requests go; several gateways may share them
   * @param workers where requests go that take long; others are worked on where they come from
   */
  public Gateway(
      DeployedApi deployment, Backends backends, ExecutionTraces traces, Executor workers) {
    this.deployment = deployment;
    this.gatewayResponses = new GatewayResponses(deployment.api().gatewayResponses());
    OptionalInt minimumSize = deployment.api().minimumCompressionSize();
    this.compression =
        minimumSize.isPresent()
            ? Optional.of(new ResponseCompression(minimumSize.getAsInt()))
            : Optional.empty();
    this.traces = traces;
    this.workers = workers;
    MethodPlans plans = new MethodPlans(deployment, backends, workers);
    for (Method method : deployment.api().methods()) {
      router.add(method.httpMethod(), method.path(), plans.compile(method));
    }
  }

  /** What it serves. */
  public DeployedApi deployment() {
    return deployment;
  }

  /**
   * Answer a request to {@code /STAGE/…}. The stage never fails; it is complete already where no
   * backend was asked and nothing took long, and otherwise completes on the backend's thread or a
   * worker's.
   */
  public CompletionStage<ClientResponse> handle(ClientRequest request) {
    // A body in a coding may have more bytes than it seems.
    boolean large =
        request.body().length > Exchange.LARGE_BODY
            || request.body().length > 0 && request.headers().contains("Content-Encoding");
    return large
        ? CompletableFuture.supplyAsync(() -> handle(request, true), workers)
            .thenCompose(Function.identity())
        : handle(request, false);
  }

  private CompletionStage<ClientResponse> handle(ClientRequest request, boolean atLeisure) {
    Exchange exchange;
    try {
      exchange = Exchange.begin(deployment, RequestDecompression.apply(request));
    } catch (GatewayError e) {
      return CompletableFuture.completedFuture(refuse(request, e));
    }
    if (atLeisure) {
      exchange.takesTime();
    }
    TracedRequest.log(exchange);
    CompletableFuture<MethodResult> result;
    try {
      RequestLimits.check(exchange.request());
      result = route(exchange).answer(exchange).toCompletableFuture();
    } catch (RuntimeException e) {
      return CompletableFuture.completedFuture(finish(exchange, failed(exchange, e)));
    }
    if (result.isDone() && !result.isCompletedExceptionally()) {
      return CompletableFuture.completedFuture(finish(exchange, result.join()));
    }
    return result.handle(
        (answer, failure) ->
            finish(exchange, failure == null ? answer : failed(exchange, failure)));
  }

  /**
   * Answer a request whose body has more than {@link RequestLimits#BODY_BYTES}, without having read
   * it: 413, as the API words it.
   */
  public ClientResponse refuseBody(ClientRequest withoutBody) {
    return refuse(withoutBody, RequestLimits.bodyTooLarge());
  }

  private ClientResponse refuse(ClientRequest request, GatewayError error) {
    Exchange exchange = Exchange.begin(deployment, request);
    return finish(exchange, failed(exchange, error));
  }

  private MethodPlan route(Exchange exchange) {
    RequestPath path =
        RequestPath.parse(exchange.target().path(), deployment.stage().name())
            .orElseThrow(Gateway::noSuchStage);
    exchange.isAt(path);
    Match<MethodPlan> match =
        router.find(exchange.request().method(), path).orElseThrow(() -> noSuchMethod(exchange));
    MethodPlan plan = match.target();
    exchange.isFor(plan.resourcePath(), plan.resourceId(), match.pathParameters());
    TracedRequest.logParameters(exchange);
    return plan;
  }

  private MethodResult failed(Exchange exchange, Throwable failure) {
    GatewayError error = GatewayError.from(failure);
    error.logLine().ifPresent(exchange.trace()::log);
    return gatewayResponses.answer(exchange, error);
  }

  private ClientResponse finish(Exchange exchange, MethodResult result) {
    Headers methodHeaders = ResponseFinish.methodHeaders(result);
    TracedRequest.logResult(exchange, result, methodHeaders);
    traces.add(exchange.trace());
    ClientResponse answer = ResponseFinish.response(exchange, result, methodHeaders);
    return compression.isPresent() && exchange.error().isEmpty()
        ? compression.get().apply(exchange.headers(), answer)
        : answer;
  }

  private static GatewayError noSuchStage() {
    return GatewayError.of(GatewayResponseType.DEFAULT_4XX, "Forbidden")
        .withStatus(403)
        .withErrorType("ForbiddenException");
  }

  /** AWS's answer to a path or verb that is not there: it looks for a signature first. */
  private static GatewayError noSuchMethod(Exchange exchange) {
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
