package gatewire.local.integration;

import gatewire.local.exchange.Exchange;
import gatewire.local.response.MethodResult;
import java.util.concurrent.CompletionStage;

/** An integration, ready to answer requests. */
@FunctionalInterface
public interface MethodIntegration {

  /**
   * Answer a request. What goes wrong is a {@link gatewire.local.exchange.GatewayError}, thrown or
   * in the stage.
   */
  CompletionStage<MethodResult> answer(Exchange exchange);
}
