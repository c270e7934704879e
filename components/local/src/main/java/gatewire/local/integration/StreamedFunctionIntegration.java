package gatewire.local.integration;

import gatewire.local.backend.BackendResponse;
import gatewire.local.backend.IntegrationCall;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.request.IntegrationRequest;
import gatewire.local.response.IntegrationOutput;

/**
 * Sends the whole request to a Lambda function that streams its response. The response is as on
 * AWS, but the client gets it only when the function has ended: Lambda's Runtime API of this
 * gateway delivers complete results.
 */
record StreamedFunctionIntegration(FunctionTarget target) implements MethodIntegration {

  @Override
  public IntegrationCall call(Exchange exchange, IntegrationRequest request) {
    return target.invocation(exchange, request);
  }

  @Override
  public IntegrationOutput output(Exchange exchange, BackendResponse response) {
    FunctionTarget.requireResult(response);
    StreamedResult result = parse(response);
    return FunctionTarget.proxied(exchange, result.status(), result.headers(), result.body());
  }

  private static StreamedResult parse(BackendResponse response) {
    try {
      return StreamedResult.parse(response.body());
    } catch (IllegalArgumentException e) {
      throw GatewayError.malformedBackend(
          "Malformed streamed response of the Lambda function: " + e.getMessage());
    }
  }
}
