package gatewire.emulator.integration;

import gatewire.emulator.exchange.Exchange;
import gatewire.emulator.response.MethodResult;
import java.util.concurrent.CompletionStage;

/** An integration, ready to answer requests. */
@FunctionalInterface
public interface MethodIntegration {

  /**
   * Answer a request. What goes wrong is a {@link gatewire.emulator.exchange.GatewayError}, thrown
   * or in the stage.
   */
  CompletionStage<MethodResult> answer(Exchange exchange);
}
