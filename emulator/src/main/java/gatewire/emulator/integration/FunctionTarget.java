package gatewire.emulator.integration;

import gatewire.emulator.backend.BackendCall;
import gatewire.emulator.backend.ServiceTarget;
import gatewire.emulator.exchange.Exchange;
import gatewire.emulator.exchange.GatewayError;
import gatewire.emulator.http.Headers;
import gatewire.emulator.http.HeadersBuilder;
import gatewire.model.GatewayResponseType;
import gatewire.model.ServiceUri;
import java.util.Map;
import java.util.Optional;

/** The Lambda function behind a method. */
record FunctionTarget(
    ServiceTarget target, IntegrationMethod method, Optional<String> credentials) {

  private static final String TAG = "x-amzn-lambda-integration-tag";

  /**
   * An invocation of the function.
   *
   * @throws GatewayError when the URI names none, or the integration's method is not POST, which
   *     AWS accepts at deployment
   */
  BackendCall invocation(
      Exchange exchange, Map<String, String> pathParameters, Headers headers, byte[] event) {
    if (!method.of(exchange).equals("POST")) {
      throw GatewayError.of(GatewayResponseType.INTEGRATION_FAILURE, GatewayError.INTERNAL)
          .withStatus(500)
          .withLog(
              "Execution failed due to configuration error: a Lambda function is invoked with POST,"
                  + " and the integration's method is "
                  + method.of(exchange));
    }
    ServiceUri uri = target.fill(pathParameters);
    String function =
        uri.function()
            .orElseThrow(() -> GatewayError.configuration("Invalid function in integration URI"));
    HeadersBuilder all = Headers.builder().add(TAG, exchange.requestId()).addAll(headers);
    return new BackendCall.Function(function, uri.region(), all.build(), event, credentials);
  }
}
