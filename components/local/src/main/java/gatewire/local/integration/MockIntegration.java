package gatewire.local.integration;

import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.request.IntegrationRequestStep;
import gatewire.local.response.IntegrationResponseStep;
import gatewire.local.response.MethodResult;
import gatewire.model.GatewayResponseType;
import gatewire.template.MockStatusCode;
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

  /** What the last request came to: most templates render the same text for each. */
  private volatile Rendered last = new Rendered("", OptionalInt.empty());

  private record Rendered(String body, OptionalInt status) {}

  MockIntegration(IntegrationRequestStep request, IntegrationResponseStep response) {
    this.request = request;
    this.response = response;
  }

  @Override
  public CompletionStage<MethodResult> answer(Exchange exchange) {
    OptionalInt status = status(request.apply(exchange).body().text());
    if (status.isEmpty()) {
      throw GatewayError.of(GatewayResponseType.API_CONFIGURATION_ERROR, GatewayError.INTERNAL)
          .withLog(MockStatusCode.UNPARSABLE);
    }
    return CompletableFuture.completedFuture(response.mock(exchange, status.getAsInt()));
  }

  private OptionalInt status(String body) {
    Rendered known = last;
    if (!known.body().equals(body)) {
      known = new Rendered(body, MockStatusCode.of(body));
      last = known;
    }
    return known.status();
  }
}
