package gatewire.local.integration;

import gatewire.local.backend.BackendResponse;
import gatewire.local.backend.IntegrationCall;
import gatewire.local.exchange.Exchange;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.PercentCoding;
import gatewire.local.payload.ContentConversion;
import gatewire.local.payload.InvalidBase64Exception;
import gatewire.local.payload.Payload;
import gatewire.local.request.IntegrationRequest;
import gatewire.local.response.IntegrationOutput;
import gatewire.local.response.MethodResult;
import gatewire.local.response.ResponseHeaderRules;

/**
 * Passes requests to an HTTP endpoint and returns its responses. Mapped parameters also apply,
 * although AWS does not document it: a mapped header replaces the client's header, and a mapped
 * query parameter is added.
 */
record HttpProxyIntegration(
    HttpEndpoint endpoint, HttpConnection connection, ContentConversion conversion)
    implements MethodIntegration {

  @Override
  public IntegrationCall call(Exchange exchange, IntegrationRequest request) {
    String httpMethod = connection.method().of(exchange);
    HttpHeaders headers = RequestHeaders.httpProxy(exchange, request.parameters().headers());
    String withClientQuery =
        RequestQuery.append(
            endpoint.url(request.parameters().path()),
            PercentCoding.encodeTarget(exchange.target().query()));
    String url = RequestQuery.append(withClientQuery, request.parameters().query());
    return connection.call(
        httpMethod, url, headers, IntegrationMethod.body(httpMethod, request.body()));
  }

  @Override
  public IntegrationOutput output(Exchange exchange, BackendResponse response) {
    byte[] body =
        response.stream().isPresent() ? response.body() : body(exchange, response).bytes();
    return new IntegrationOutput.Proxied(
        MethodResult.of(
                response.status(), ResponseHeaderRules.HTTP_PROXY.apply(response.headers()), body)
            .withStream(response.stream()));
  }

  private Payload body(Exchange exchange, BackendResponse response) {
    try {
      return conversion.response(
          response.body(),
          response.headers().last("Content-Type").orElse(""),
          exchange.headers().last("Accept").orElse(""));
    } catch (InvalidBase64Exception e) {
      // The client accepts binary types and the endpoint returns text, such as an error.
      return Payload.text(response.body());
    }
  }
}
