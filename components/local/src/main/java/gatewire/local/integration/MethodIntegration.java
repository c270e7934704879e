package gatewire.local.integration;

import gatewire.local.backend.BackendResponse;
import gatewire.local.backend.IntegrationCall;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.request.IntegrationRequest;
import gatewire.local.response.IntegrationOutput;

/** A kind of integration, set up for one method: the two ends of a backend's call. */
public interface MethodIntegration {

  /**
   * Builds the call for a mapped request.
   *
   * @throws GatewayError if the integration's settings do not make a call
   */
  IntegrationCall call(Exchange exchange, IntegrationRequest request);

  /**
   * Reads the response to that call.
   *
   * @throws GatewayError if the response is one that API Gateway does not accept
   */
  IntegrationOutput output(Exchange exchange, BackendResponse response);
}
