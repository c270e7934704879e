package gatewire.local.integration;

import gatewire.local.backend.BackendResponse;
import gatewire.local.backend.IntegrationCall;
import gatewire.local.event.RequestEvent;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.http.HttpHeaders;
import gatewire.local.payload.MediaType;
import gatewire.local.request.IntegrationRequest;
import gatewire.local.response.IntegrationOutput;
import gatewire.local.response.MethodResult;
import gatewire.local.response.ResponseHeaderRules;
import java.util.Map;

/**
 * Sends the whole request to a Lambda function that streams its response. The response is as on
 * AWS, but the client gets it only when the function has ended: Lambda's Runtime API of this
 * gateway delivers complete results.
 */
record StreamedFunctionIntegration(FunctionTarget target) implements MethodIntegration {

  @Override
  public IntegrationCall call(Exchange exchange, IntegrationRequest request) {
    return target.invocation(
        exchange,
        Map.of(),
        RequestHeaders.aws(exchange, HttpHeaders.NONE),
        RequestEvent.proxy(exchange, request.body()));
  }

  @Override
  public IntegrationOutput output(Exchange exchange, BackendResponse response) {
    FunctionTarget.requireResult(response);
    StreamedResult result = parse(response);
    return new IntegrationOutput.Proxied(
        MethodResult.of(
                result.status(),
                ResponseHeaderRules.FUNCTION_PROXY.apply(result.headers()),
                result.body())
            .withDefaultContentType(MediaType.JSON)
            .withTraceId(exchange.traceId().toString()));
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
