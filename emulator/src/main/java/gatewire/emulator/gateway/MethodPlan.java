package gatewire.emulator.gateway;

import gatewire.emulator.authorization.ApiKeyStep;
import gatewire.emulator.authorization.AuthorizationStep;
import gatewire.emulator.exchange.Exchange;
import gatewire.emulator.integration.MethodIntegration;
import gatewire.emulator.request.RequestValidation;
import gatewire.emulator.response.MethodResult;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * A method, ready to answer requests.
 *
 * @param resourceId the id of its resource
 * @param apiKey asks for an API key; without it the method needs none
 */
record MethodPlan(
    String resourcePath,
    String resourceId,
    AuthorizationStep authorization,
    Optional<ApiKeyStep> apiKey,
    RequestValidation validation,
    MethodIntegration integration) {

  /** Every step, beginning with the authorizer. */
  CompletionStage<MethodResult> answer(Exchange exchange) {
    if (authorization == AuthorizationStep.NONE) {
      return afterAuthorization(exchange);
    }
    return authorization.authorize(exchange).thenCompose(none -> afterAuthorization(exchange));
  }

  /** What the console's test of a method does: neither authorizer nor API key count. */
  CompletionStage<MethodResult> test(Exchange exchange) {
    validation.check(exchange);
    return integration.answer(exchange);
  }

  private CompletionStage<MethodResult> afterAuthorization(Exchange exchange) {
    if (apiKey.isPresent()) {
      apiKey.get().check(exchange);
    }
    validation.check(exchange);
    return integration.answer(exchange);
  }
}
