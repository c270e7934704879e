package gatewire.emulator.integration;

import gatewire.emulator.exchange.Exchange;
import gatewire.emulator.exchange.GatewayError;
import gatewire.emulator.request.IntegrationRequestStep;
import gatewire.emulator.response.IntegrationResponseStep;
import gatewire.emulator.response.MethodResult;
import gatewire.model.GatewayResponseType;
import gatewire.template.MockStatus;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Answers by itself, with the status that the rendered request says.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html">Mock
 *     integrations</a>
 */
final class MockIntegration implements MethodIntegration {

  private final IntegrationRequestStep request;
  private final IntegrationResponseStep response;

  MockIntegration(IntegrationRequestStep request, IntegrationResponseStep response) {
    this.request = request;
    this.response = response;
  }

  @Override
  public CompletionStage<MethodResult> answer(Exchange exchange) {
    OptionalInt status = MockStatus.of(request.apply(exchange).body().text());
    if (status.isEmpty()) {
      throw GatewayError.of(GatewayResponseType.API_CONFIGURATION_ERROR, GatewayError.INTERNAL)
          .withLog(MockStatus.UNPARSABLE);
    }
    return CompletableFuture.completedFuture(response.mock(exchange, status.getAsInt()));
  }
}
