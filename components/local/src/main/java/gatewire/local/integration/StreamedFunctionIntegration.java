package gatewire.local.integration;

import gatewire.local.backend.BackendResponse;
import gatewire.local.backend.IntegrationCall;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.http.BodyStream;
import gatewire.local.request.IntegrationRequest;
import gatewire.local.response.IntegrationOutput;

/**
 * Sends the whole request to a Lambda function that streams its response. The response begins when
 * the function has written its metadata; the client gets each part of the body as soon as the
 * function writes it.
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
    return new IntegrationOutput.Proxied(
        FunctionTarget.proxied(exchange, result.status(), result.headers(), result.body())
            .withStream(response.stream()));
  }

  private static StreamedResult parse(BackendResponse response) {
    try {
      return StreamedResult.parse(response.body());
    } catch (IllegalArgumentException e) {
      response.stream().ifPresent(BodyStream::cancel);
      throw GatewayError.malformedBackend(
          "Malformed streamed response of the Lambda function: " + e.getMessage());
    }
  }
}
