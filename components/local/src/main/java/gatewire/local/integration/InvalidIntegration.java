package gatewire.local.integration;

import gatewire.local.backend.BackendResponse;
import gatewire.local.backend.IntegrationCall;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.request.IntegrationRequest;
import gatewire.local.response.IntegrationOutput;

/** An integration whose URI does not name an AWS service: each request fails once it is mapped. */
final class InvalidIntegration implements MethodIntegration {

  @Override
  public IntegrationCall call(Exchange exchange, IntegrationRequest request) {
    throw invalidEndpoint();
  }

  @Override
  public IntegrationOutput output(Exchange exchange, BackendResponse response) {
    throw invalidEndpoint();
  }

  private static GatewayError invalidEndpoint() {
    return GatewayError.configuration("Invalid endpoint address");
  }
}
