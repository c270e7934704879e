package gatewire.local.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewire.local.backend.BackendCall;
import gatewire.local.backend.BackendClient;
import gatewire.local.backend.BackendResponse;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.exchange.MethodArn;
import gatewire.local.policy.IamPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * Calls a Lambda function to authorize the caller, and caches its result. A cached policy is
 * evaluated again for each method. As on AWS, a policy that lists only the first method therefore
 * rejects requests to other methods.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html">Lambda
 *     authorizers</a>
 */
final class LambdaAuthorizer implements AuthorizationStep {

  private static final Duration TIMEOUT = Duration.ofSeconds(29);
  private static final String FUNCTION_ERROR = "X-Amz-Function-Error";
  private static final int FORBIDDEN = 403;
  private static final int MAX_ARN_LENGTH = 1_600;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AuthorizerInput input;
  private final AuthorizerFunction function;
  private final AuthorizerCache cache;
  private final BackendClient backends;
  private final Optional<ResourcePolicy> policy;

  /**
   * @param policy the API's resource policy, which is evaluated before the function is called and
   *     together with the policy that it returns
   */
  LambdaAuthorizer(
      AuthorizerInput input,
      AuthorizerFunction function,
      AuthorizerCache cache,
      BackendClient backends,
      Optional<ResourcePolicy> policy) {
    this.input = input;
    this.function = function;
    this.cache = cache;
    this.backends = backends;
    this.policy = policy;
  }

  @Override
  public CompletionStage<Void> authorize(Exchange exchange) {
    policy.ifPresent(resourcePolicy -> resourcePolicy.rejectDenied(exchange));
    String identity = input.identity(exchange).orElseThrow(AuthorizationErrors::unauthorized);
    Optional<AuthorizerResult> cached = identity.isEmpty() ? Optional.empty() : cache.get(identity);
    if (cached.isPresent()) {
      accept(exchange, cached.get(), 0);
      return AuthorizationStep.passed();
    }
    return callFunction(exchange, identity);
  }

  private CompletionStage<Void> callFunction(Exchange exchange, String identity) {
    function.requireValid();
    BackendCall.Function call =
        function.call(
            input.event(exchange, identity, methodArn(exchange)), MethodArn.authorizers(exchange));
    exchange.trace().log("Sending request to authorizer ", call.function());
    long begin = System.currentTimeMillis();
    CompletableFuture<BackendResponse> called =
        backends
            .call(call, TIMEOUT)
            .toCompletableFuture()
            .orTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    return called.handle(
        (response, failure) -> {
          if (failure != null) {
            throw AuthorizationErrors.authorizerConfiguration(
                "the authorizer cannot be invoked, " + failure);
          }
          AuthorizerResult result = result(response);
          if (!identity.isEmpty()) {
            cache.put(identity, result);
          }
          accept(exchange, result, System.currentTimeMillis() - begin);
          return null;
        });
  }

  private static String methodArn(Exchange exchange) {
    String arn = MethodArn.of(exchange);
    if (arn.length() > MAX_ARN_LENGTH) {
      throw AuthorizationErrors.uriTooLong();
    }
    return arn;
  }

  private static AuthorizerResult result(BackendResponse response) {
    if (response.status() == FORBIDDEN) {
      throw AuthorizationErrors.authorizerConfiguration("Invalid permissions on Lambda function");
    } else if (response.status() >= 300) {
      throw AuthorizationErrors.authorizerConfiguration(
          "the authorizer cannot be invoked, Lambda returns status " + response.status());
    }
    errorMessage(response)
        .ifPresent(
            message -> {
              throw message.equals("Unauthorized")
                  ? AuthorizationErrors.unauthorized()
                  : AuthorizationErrors.authorizerFailed(message);
            });
    if (response.headers().contains(FUNCTION_ERROR)) {
      // The payload of a custom runtime's error may look like a policy.
      throw AuthorizationErrors.authorizerFailed("the function failed without a message");
    }
    try {
      return AuthorizerResult.parse(response.body());
    } catch (IllegalArgumentException e) {
      throw AuthorizationErrors.authorizerConfiguration(
          "Invalid JSON in authorizer response: " + e.getMessage());
    }
  }

  private static Optional<String> errorMessage(BackendResponse response) {
    try {
      JsonNode payload = JSON.readTree(response.body());
      boolean failed =
          response.headers().contains(FUNCTION_ERROR) || !payload.has("policyDocument");
      return failed && payload.has("errorMessage")
          ? Optional.of(payload.path("errorMessage").asText())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void accept(Exchange exchange, AuthorizerResult result, long latency) {
    Map<String, Object> context = new LinkedHashMap<>(result.context());
    context.put("integrationLatency", latency);
    exchange.caller().setAuthorizerContext(context, result.apiKey());
    GatewayError error =
        switch (decide(exchange, result.policy())) {
          case ALLOWED -> null;
          case NOT_ALLOWED -> AuthorizationErrors.denied(false);
          case DENIED -> AuthorizationErrors.denied(true);
        };
    if (error != null) {
      throw error;
    }
  }

  private IamPolicy.Decision decide(Exchange exchange, IamPolicy returned) {
    IamPolicy.Decision decision = returned.decide(InvokeRequest.of(exchange));
    return policy
        .map(resourcePolicy -> decision.or(resourcePolicy.decide(exchange)))
        .orElse(decision);
  }
}
