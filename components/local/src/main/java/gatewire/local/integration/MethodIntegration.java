package gatewire.local.integration;

import gatewire.local.backend.BackendResponse;
import gatewire.local.backend.IntegrationCall;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.request.IntegrationRequest;
import gatewire.local.response.IntegrationOutput;

/** The integration of one method: builds the backend's request and reads its response. */
public interface MethodIntegration {

  /**
   * Builds the call for a mapped request.
   *
   * @throws GatewayError if the integration's settings are invalid
   */
  IntegrationCall call(Exchange exchange, IntegrationRequest request);

  /**
   * Reads the response to that call.
   *
   * @throws GatewayError if API Gateway does not accept the response
   */
  IntegrationOutput output(Exchange exchange, BackendResponse response);
}
