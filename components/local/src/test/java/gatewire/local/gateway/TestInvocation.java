package gatewire.local.gateway;

import gatewire.local.authorization.AuthorizationStep;
import gatewire.local.backend.BackendClient;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.exchange.TestExchanges;
import gatewire.local.exchange.Workers;
import gatewire.local.http.ClientRequest;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.Peer;
import gatewire.local.response.GatewayResponseStep;
import gatewire.local.response.MethodResult;
import gatewire.local.routing.Match;
import gatewire.local.routing.RequestPath;
import gatewire.local.routing.Router;
import gatewire.model.HttpMethod;
import gatewire.model.Method;
import gatewire.model.Stage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Tests a method like the AWS console: without routing, authorizer and API key, and with the
 * execution log in the result.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_TestInvokeMethod.html">TestInvokeMethod</a>
 */
final class TestInvocation {

  private static final String STAGE = "test-invoke-stage";

  private final DeployedApi deployment;
  private final BackendClient backends;

  TestInvocation(DeployedApi deployment, BackendClient backends) {
    this.deployment = deployment;
    this.backends = backends;
  }

  /**
   * Tests a method.
   *
   * @throws IllegalArgumentException if the API does not have the method
   */
  CompletionStage<TestResult> test(TestRequest request) {
    Method method =
        deployment
            .api()
            .method(request.method(), request.resource())
            .orElseThrow(() -> new IllegalArgumentException("Invalid Method identifier specified"));
    DeployedApi tested =
        new DeployedApi(
            deployment.api(),
            Stage.builder(STAGE).variables(request.stageVariables()).build(),
            deployment.id(),
            deployment.location(),
            deployment.apiKeys(),
            deployment.identity());
    MethodPlan plan =
        new MethodCompiler(tested, backends, new Workers(Runnable::run)).compile(method);
    Exchange exchange = begin(tested, request, plan);
    CompletionStage<MethodResult> result;
    try {
      result = testPipeline(plan.pipeline()).run(exchange);
    } catch (RuntimeException e) {
      return CompletableFuture.completedFuture(failed(exchange, e));
    }
    return result.handle(
        (response, failure) ->
            failure == null ? finish(exchange, response) : failed(exchange, failure));
  }

  /** Returns the pipeline of a method without authorizer and API key, which a test skips. */
  private static RequestPipeline testPipeline(RequestPipeline pipeline) {
    return new RequestPipeline(
        AuthorizationStep.NONE,
        Optional.empty(),
        pipeline.validation(),
        pipeline.requestMapping(),
        pipeline.integration(),
        pipeline.backend(),
        pipeline.responseMapping(),
        pipeline.checks(),
        pipeline.mapping());
  }

  private static Exchange begin(DeployedApi tested, TestRequest request, MethodPlan plan) {
    String target = request.pathWithQueryString().orElseGet(() -> request.resource().toString());
    Exchange exchange =
        TestExchanges.begin(
            tested,
            new ClientRequest(
                request.method().name(),
                target,
                "HTTP/1.1",
                request.headers(),
                request.body().getBytes(StandardCharsets.UTF_8),
                Peer.LOCAL));
    String path = exchange.target().path();
    exchange.setPath(new RequestPath("/" + STAGE + path, path));
    exchange.setResource(plan.resourcePath(), plan.resourceId(), pathParameters(exchange, request));
    TracedRequest.log(exchange);
    TracedRequest.logParameters(exchange);
    return exchange;
  }

  /** Returns the path parameters; empty if the path does not match the resource. */
  private static Map<String, String> pathParameters(Exchange exchange, TestRequest request) {
    Router<String> router = new Router<>();
    router.add(request.method(), request.resource(), "");
    String method = request.method() == HttpMethod.ANY ? "GET" : request.method().name();
    return router.find(method, exchange.path()).map(Match::pathParameters).orElse(Map.of());
  }

  private TestResult failed(Exchange exchange, Throwable failure) {
    GatewayError error = GatewayError.from(failure);
    error.logLine().ifPresent(exchange.trace()::log);
    GatewayResponseStep responses = new GatewayResponseStep(deployment.api().gatewayResponses());
    MethodResult response = responses.apply(exchange, error);
    TracedRequest.logResult(exchange, response, response.headers());
    HttpHeaders headers =
        response
            .errorType()
            .map(type -> HttpHeaders.of("x-amzn-ErrorType", type))
            .orElse(HttpHeaders.NONE);
    return new TestResult(response.status(), headers, response.body(), exchange.trace().toString());
  }

  private static TestResult finish(Exchange exchange, MethodResult response) {
    HttpHeaders headers = StandardHeaders.methodHeaders(response);
    TracedRequest.logResult(exchange, response, headers);
    return new TestResult(response.status(), headers, response.body(), exchange.trace().toString());
  }
}
