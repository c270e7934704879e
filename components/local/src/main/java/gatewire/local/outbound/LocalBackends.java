package gatewire.local.outbound;

import gatewire.local.backend.BackendCall;
import gatewire.local.backend.BackendClient;
import gatewire.local.backend.BackendFailure;
import gatewire.local.backend.BackendResponse;
import gatewire.local.backend.TimedBackends;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The backends of the local gateway. HTTP requests are sent to the integration's URL. Calls to an
 * AWS service are sent to the service's endpoint URL; if there is none, the embedded S3 or Lambda
 * handles them.
 */
public final class LocalBackends implements BackendClient {

  private final HttpSender sender;
  private final EndpointUrls endpoints;
  private final ServiceEndpoint service;
  private final EmbeddedS3 s3;
  private final EmbeddedLambda lambda;

  /**
   * @param environment the environment variables with the credentials for endpoint URLs;
   *     placeholders are used if they are absent
   */
  public LocalBackends(
      Vertx vertx,
      EndpointUrls endpoints,
      Map<String, String> environment,
      EmbeddedS3 s3,
      EmbeddedLambda lambda) {
    this(new HttpSender(vertx), endpoints, new ServiceEndpoint(environment), s3, lambda);
  }

  private LocalBackends(
      HttpSender sender,
      EndpointUrls endpoints,
      ServiceEndpoint service,
      EmbeddedS3 s3,
      EmbeddedLambda lambda) {
    this.sender = sender;
    this.endpoints = endpoints;
    this.service = service;
    this.s3 = s3;
    this.lambda = lambda;
  }

  /** Returns the backends of a changed stack, which share the connections to endpoints. */
  public LocalBackends with(EmbeddedS3 otherS3, EmbeddedLambda otherLambda) {
    return new LocalBackends(sender, endpoints, service, otherS3, otherLambda);
  }

  @Override
  public CompletionStage<BackendResponse> call(BackendCall call, Duration timeout) {
    try {
      if (call instanceof BackendCall.Http http) {
        return http.streamIdleTimeout().isPresent()
            ? sender.stream(request(http), timeout, http.streamIdleTimeout().get())
            : sender.send(request(http), timeout);
      }
      return call instanceof BackendCall.Function function
          ? function(function, timeout)
          : service((BackendCall.Service) call, timeout);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(ConnectionFailures.of(e));
    }
  }

  /**
   * Returns the request of a call. A VPC link is ignored: this machine must reach the URL's host
   * itself.
   */
  private static OutboundRequest request(BackendCall.Http call) {
    return new OutboundRequest(
        call.method(),
        HttpUrl.parse(call.url()),
        call.headers(),
        call.body(),
        call.insecureSkipVerification());
  }

  private CompletionStage<BackendResponse> function(BackendCall.Function call, Duration timeout) {
    Optional<String> endpoint = endpoints.of("lambda");
    if (endpoint.isEmpty()) {
      return TimedBackends.within(timeout, lambda.call(call, timeout));
    }
    Optional<BackendResponse> rejection = EmbeddedLambda.rejection(call);
    return rejection.isPresent()
        ? CompletableFuture.completedFuture(rejection.get())
        : sender.send(service.request(call, endpoint.get()), timeout);
  }

  private CompletionStage<BackendResponse> service(BackendCall.Service call, Duration timeout) {
    Optional<String> endpoint = endpoints.of(call.service());
    if (endpoint.isPresent()) {
      return sender.send(service.request(call, endpoint.get()), timeout);
    } else if (call.service().equals("s3")) {
      return TimedBackends.within(timeout, s3.call(call));
    }
    throw new BackendFailure(
        BackendFailure.Reason.INVALID_ENDPOINT,
        "the local gateway does not include %s: set the URL of an emulator with --endpoint-url or AWS_ENDPOINT_URL, or show the request with --record-services"
            .formatted(call.service()));
  }
}
