package gatewire.local.gateway;

import gatewire.local.authorization.ApiKeyStep;
import gatewire.local.authorization.AuthorizationStep;
import gatewire.local.exchange.Exchange;
import gatewire.local.integration.MethodIntegration;
import gatewire.local.integration.SlowRequestOffloader;
import gatewire.local.request.RequestValidation;
import gatewire.local.response.MethodResult;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * A method, ready to answer requests.
 *
 * @param resourceId the id of its resource
 * @param apiKey asks for an API key; without it the method needs none
 * @param pace of the steps before the integration
 */
record MethodPlan(
    String resourcePath,
    String resourceId,
    AuthorizationStep authorization,
    Optional<ApiKeyStep> apiKey,
    RequestValidation validation,
    MethodIntegration integration,
    SlowRequestOffloader pace) {

  /** Every step, beginning with the authorizer. */
  CompletionStage<MethodResult> answer(Exchange exchange) {
    if (authorization == AuthorizationStep.NONE) {
      return afterAuthorization(exchange);
    }
    return pace.run(exchange, () -> authorization.authorize(exchange))
        .thenCompose(none -> afterAuthorization(exchange));
  }

  /** What the console's test of a method does: neither authorizer nor API key count. */
  CompletionStage<MethodResult> test(Exchange exchange) {
    return validated(exchange);
  }

  private CompletionStage<MethodResult> validated(Exchange exchange) {
    if (validation.isNothing()) {
      return integration.answer(exchange);
    }
    // The integration keeps a pace of its own: what begins again here has not come to it.
    return pace.run(
        exchange,
        () -> {
          validation.check(exchange);
          return integration.answer(exchange);
        });
  }

  private CompletionStage<MethodResult> afterAuthorization(Exchange exchange) {
    if (apiKey.isPresent()) {
      apiKey.get().check(exchange);
    }
    return validated(exchange);
  }
}
