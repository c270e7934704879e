package gatewire.local.integration;

import gatewire.local.backend.BackendResponse;
import gatewire.local.backend.IntegrationCall;
import gatewire.local.exchange.Exchange;
import gatewire.local.http.HttpHeaders;
import gatewire.local.request.IntegrationRequest;
import gatewire.local.response.IntegrationOutput;

/** Sends mapped requests to an HTTP endpoint, and selects the integration response by status. */
record HttpIntegration(HttpEndpoint endpoint, HttpConnection connection)
    implements MethodIntegration {

  @Override
  public IntegrationCall call(Exchange exchange, IntegrationRequest request) {
    String httpMethod = connection.method().of(exchange);
    HttpHeaders headers = RequestHeaders.http(exchange, request.parameters().headers());
    String url =
        RequestQuery.append(
            endpoint.url(request.parameters().path()), request.parameters().query());
    return connection.call(
        httpMethod, url, headers, IntegrationMethod.body(httpMethod, request.body()));
  }

  @Override
  public IntegrationOutput output(Exchange exchange, BackendResponse response) {
    return new IntegrationOutput.Selected(String.valueOf(response.status()), response);
  }
}
