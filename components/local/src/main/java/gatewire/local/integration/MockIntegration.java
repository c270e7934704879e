package gatewire.local.integration;

import gatewire.local.backend.BackendResponse;
import gatewire.local.backend.IntegrationCall;
import gatewire.local.backend.MockCall;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.http.HttpHeaders;
import gatewire.local.request.IntegrationRequest;
import gatewire.local.response.IntegrationOutput;
import gatewire.model.GatewayResponseType;
import gatewire.template.MockStatusCode;
import java.util.OptionalInt;

/**
 * Responds without a backend, with the status in the rendered request.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html">Mock
 *     integrations</a>
 */
final class MockIntegration implements MethodIntegration {

  private static final byte[] NO_BODY = {};

  /** The last request's status, kept because most templates render the same string each time. */
  private volatile Rendered last = new Rendered("", OptionalInt.empty());

  private record Rendered(String body, OptionalInt status) {}

  @Override
  public IntegrationCall call(Exchange exchange, IntegrationRequest request) {
    OptionalInt status = status(request.body().text());
    if (status.isEmpty()) {
      throw GatewayError.of(GatewayResponseType.API_CONFIGURATION_ERROR, GatewayError.INTERNAL)
          .withLog(MockStatusCode.UNPARSABLE);
    }
    return new MockCall(new BackendResponse(status.getAsInt(), HttpHeaders.NONE, NO_BODY));
  }

  @Override
  public IntegrationOutput output(Exchange exchange, BackendResponse response) {
    return new IntegrationOutput.Mocked(response);
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
