package gatewire.local.gateway;

import gatewire.local.backend.BackendCall;
import gatewire.local.backend.BackendClient;
import gatewire.local.backend.BackendResponse;
import gatewire.local.backend.TimedBackends;
import gatewire.local.exchange.ClientApiKey;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.exchange.Identity;
import gatewire.local.exchange.Location;
import gatewire.local.http.BodyMemoryLimit;
import gatewire.local.http.ClientRequest;
import gatewire.local.http.ClientResponse;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.Peer;
import gatewire.local.trace.ExecutionTraces;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationResponse;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.PathTemplate;
import gatewire.model.RestApi;
import gatewire.model.SelectionPattern;
import gatewire.model.Stage;
import gatewire.model.StatusCode;
import gatewire.model.Text;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** A gateway for the API of a test, with a backend that records calls and returns set responses. */
final class TestGateway implements BackendClient {

  static final String FUNCTION_URI =
      "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
          + "arn:aws:lambda:us-east-1:123456789012:function:pets/invocations";

  private final List<BackendCall> calls = new ArrayList<>();
  private final ExecutionTraces traces = new ExecutionTraces();
  private final Gateway gateway;
  private Function<BackendCall, CompletionStage<BackendResponse>> backend =
      call -> CompletableFuture.completedFuture(json(200, "{}"));

  private TestGateway(DeployedApi deployment) {
    this(deployment, Runnable::run);
  }

  private TestGateway(DeployedApi deployment, Executor workers) {
    this(deployment, workers, new BodyMemoryLimit(Long.MAX_VALUE));
  }

  private TestGateway(DeployedApi deployment, Executor workers, BodyMemoryLimit bodies) {
    this.gateway = new Gateway(deployment, new TimedBackends(this), traces, workers, bodies);
  }

  static TestGateway of(RestApi api, BodyMemoryLimit bodies) {
    return new TestGateway(
        deployment(api, Map.of(), List.of(), Optional.empty()), Runnable::run, bodies);
  }

  static TestGateway of(RestApi api) {
    return of(api, Map.of());
  }

  static TestGateway of(RestApi api, Executor workers) {
    return new TestGateway(deployment(api, Map.of(), List.of(), Optional.empty()), workers);
  }

  static TestGateway of(RestApi api, Map<String, String> stageVariables) {
    return new TestGateway(deployment(api, stageVariables, List.of(), Optional.empty()));
  }

  static TestGateway of(RestApi api, List<ClientApiKey> keys) {
    return new TestGateway(deployment(api, Map.of(), keys, Optional.empty()));
  }

  static TestGateway of(RestApi api, Identity identity) {
    return new TestGateway(deployment(api, Map.of(), List.of(), Optional.of(identity)));
  }

  private static DeployedApi deployment(
      RestApi api,
      Map<String, String> stageVariables,
      List<ClientApiKey> keys,
      Optional<Identity> identity) {
    Stage stage = Stage.builder("dev").variables(stageVariables).build();
    return new DeployedApi(api, stage, "abc123", Location.DEFAULT, keys, identity);
  }

  static RestApi api(Method... methods) {
    return RestApi.builder("pets").methods(List.of(methods)).build();
  }

  static Method.Builder method(String route, Integration integration) {
    String[] parts = route.split(" ");
    return Method.builder(HttpMethod.parse(parts[0]), PathTemplate.parse(parts[1]), integration);
  }

  /** Returns a mock that responds with 200 and a template. */
  static Integration mock(String responseTemplate) {
    return Integration.builder(IntegrationType.MOCK)
        .requestTemplate("application/json", "{\"statusCode\": 200}")
        .response(response(200, "", responseTemplate))
        .build();
  }

  static Integration.Builder integration(IntegrationType type, String uri) {
    return Integration.builder(type).httpMethod("POST").uri(Text.of(uri));
  }

  /** Returns a response without mappings; an empty pattern or template is omitted. */
  static IntegrationResponse response(int status, String pattern, String template) {
    return new IntegrationResponse(
        new StatusCode(status),
        pattern.isEmpty() ? Optional.empty() : Optional.of(new SelectionPattern(pattern)),
        Map.of(),
        template.isEmpty() ? Map.of() : Map.of("application/json", template),
        Optional.empty());
  }

  static BackendResponse json(int status, String body) {
    return new BackendResponse(
        status,
        HttpHeaders.of("Content-Type", "application/json"),
        body.getBytes(StandardCharsets.UTF_8));
  }

  TestGateway backendReturns(int status, String body) {
    return backendReturns(call -> CompletableFuture.completedFuture(json(status, body)));
  }

  TestGateway backendReturns(Function<BackendCall, CompletionStage<BackendResponse>> backend) {
    this.backend = backend;
    return this;
  }

  @Override
  public CompletionStage<BackendResponse> call(BackendCall call, Duration timeout) {
    calls.add(call);
    return backend.apply(call);
  }

  List<BackendCall> calls() {
    return calls;
  }

  /** Returns the last call. */
  BackendCall call() {
    return calls.get(calls.size() - 1);
  }

  ExecutionTraces traces() {
    return traces;
  }

  ClientResponse get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  ClientResponse send(String method, String path, String body, String... headers) {
    return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  ClientResponse send(String method, String path, byte[] body, String... headers) {
    return begin(Peer.LOCAL, method, path, body, headers).toCompletableFuture().join();
  }

  /** Sends a request without waiting for the response. */
  CompletionStage<ClientResponse> begin(
      Peer peer, String method, String path, byte[] body, String... headers) {
    HttpHeaders all =
        HttpHeaders.builder().add("Host", "abc123.example").addAll(HttpHeaders.of(headers)).build();
    return gateway.handle(new ClientRequest(method, "/dev" + path, "HTTP/1.1", all, body, peer));
  }

  /** Returns the execution log of a request by its response. */
  String log(ClientResponse response) {
    String id = response.headers().last("x-amzn-RequestId").orElseThrow();
    return traces.find(id).orElseThrow().toString();
  }

  static String body(ClientResponse response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  static String body(BackendCall call) {
    return new String(call.body(), StandardCharsets.UTF_8);
  }
}
