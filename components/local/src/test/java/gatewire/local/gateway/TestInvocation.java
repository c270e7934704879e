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
 * The console's test of a method: no routing, no authorizer, no API key, and the execution log with
 * the answer.
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
   * Test a method.
   *
   * @throws IllegalArgumentException when the API has no such method
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
        (answer, failure) ->
            failure == null ? finish(exchange, answer) : failed(exchange, failure));
  }

  /** The method's pipeline without its authorizer and API key, which a test skips. */
  private static RequestPipeline testPipeline(RequestPipeline own) {
    return new RequestPipeline(
        AuthorizationStep.NONE,
        Optional.empty(),
        own.validation(),
        own.requestMapping(),
        own.integration(),
        own.backend(),
        own.responseMapping(),
        own.checks(),
        own.mapping());
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

  /** Empty where the path to test with is none of the resource. */
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
    MethodResult answer = responses.answer(exchange, error);
    TracedRequest.logResult(exchange, answer, answer.headers());
    HttpHeaders headers =
        answer
            .errorType()
            .map(type -> HttpHeaders.of("x-amzn-ErrorType", type))
            .orElse(HttpHeaders.NONE);
    return new TestResult(answer.status(), headers, answer.body(), exchange.trace().toString());
  }

  private static TestResult finish(Exchange exchange, MethodResult answer) {
    HttpHeaders headers = StandardHeaders.methodHeaders(answer);
    TracedRequest.logResult(exchange, answer, headers);
    return new TestResult(answer.status(), headers, answer.body(), exchange.trace().toString());
  }
}
