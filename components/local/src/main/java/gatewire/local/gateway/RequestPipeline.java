package gatewire.local.gateway;

import gatewire.local.authorization.ApiKeyStep;
import gatewire.local.authorization.AuthorizationStep;
import gatewire.local.backend.IntegrationCall;
import gatewire.local.exchange.Exchange;
import gatewire.local.integration.MethodIntegration;
import gatewire.local.request.IntegrationRequest;
import gatewire.local.request.IntegrationRequestStep;
import gatewire.local.request.RequestValidation;
import gatewire.local.response.IntegrationOutput;
import gatewire.local.response.IntegrationResponseStep;
import gatewire.local.response.MethodResult;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * The steps that process a request to one method, in the order of {@link #run}.
 *
 * @param apiKey checks the request's API key; absent if the method does not require an API key
 * @param backend makes the integration's calls and, like {@code mapping}, reads their responses
 * @param checks runs the authorizer and the validator
 * @param mapping runs the mappings. It is separate from {@code checks}, so that a method with slow
 *     templates still rejects requests on the event loop
 */
record RequestPipeline(
    AuthorizationStep authorization,
    Optional<ApiKeyStep> apiKey,
    RequestValidation validation,
    IntegrationRequestStep requestMapping,
    MethodIntegration integration,
    BackendCaller backend,
    IntegrationResponseStep responseMapping,
    SlowRequestOffloader checks,
    SlowRequestOffloader mapping) {

  private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

  /**
   * Runs the steps in API Gateway's order. A step that ends the request throws a {@link
   * gatewire.local.exchange.GatewayError}, or completes the stage with it.
   */
  CompletionStage<MethodResult> run(Exchange exchange) {
    CompletionStage<Void> authorized = authorize(exchange);
    CompletionStage<Void> valid =
        then(
            authorized,
            () -> {
              apiKey.ifPresent(step -> step.check(exchange));
              return validate(exchange);
            });
    return then(
        valid,
        () ->
            mapping.run(
                exchange,
                () -> {
                  IntegrationRequest request = requestMapping.apply(exchange);
                  IntegrationCall call = integration.call(exchange, request);
                  return backend.call(
                      exchange,
                      call,
                      response -> {
                        IntegrationOutput output = integration.output(exchange, response);
                        return responseMapping.apply(exchange, output);
                      });
                }));
  }

  private CompletionStage<Void> authorize(Exchange exchange) {
    return authorization == AuthorizationStep.NONE
        ? DONE
        : checks.run(exchange, () -> authorization.authorize(exchange));
  }

  private CompletionStage<Void> validate(Exchange exchange) {
    return validation.isEmpty()
        ? DONE
        : checks.run(
            exchange,
            () -> {
              validation.check(exchange);
              return DONE;
            });
  }

  /**
   * Runs the next step, immediately if the previous one is complete. Most requests then need no
   * additional future, and an error of a step needs no stack trace.
   */
  private static <T> CompletionStage<T> then(
      CompletionStage<Void> step, Supplier<CompletionStage<T>> next) {
    CompletableFuture<Void> future = step.toCompletableFuture();
    return future.isDone() && !future.isCompletedExceptionally()
        ? next.get()
        : step.thenCompose(done -> next.get());
  }
}
