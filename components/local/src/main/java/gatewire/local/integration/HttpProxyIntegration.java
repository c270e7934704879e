package gatewire.local.integration;

import gatewire.local.backend.BackendCall;
import gatewire.local.backend.BackendResponse;
import gatewire.local.exchange.Exchange;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.PercentCoding;
import gatewire.local.payload.BinaryMediaTypes;
import gatewire.local.payload.ContentConversion;
import gatewire.local.payload.NotBase64Exception;
import gatewire.local.payload.Payload;
import gatewire.local.request.IntegrationRequest;
import gatewire.local.request.IntegrationRequestStep;
import gatewire.local.response.MethodResult;
import gatewire.local.response.ResponseHeaderRules;
import gatewire.model.Integration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Hands requests to an HTTP endpoint and its answers back. Parameters can be mapped nevertheless,
 * which AWS does not document: a mapped header replaces the client's, a mapped query parameter is
 * added.
 */
final class HttpProxyIntegration implements MethodIntegration {

  private final IntegrationRequestStep request;
  private final HttpEndpoint endpoint;
  private final HttpConnection connection;
  private final IntegrationMethod method;
  private final ContentConversion conversion;
  private final BackendCaller caller;

  HttpProxyIntegration(
      Integration integration,
      IntegrationRequestStep request,
      HttpEndpoint endpoint,
      Optional<String> vpcLink,
      BinaryMediaTypes binaryMediaTypes,
      BackendCaller caller) {
    this.request = request;
    this.endpoint = endpoint;
    this.connection =
        new HttpConnection(integration.connection().insecureSkipVerification(), vpcLink);
    this.method = IntegrationMethod.of(integration);
    this.conversion = new ContentConversion(Optional.empty(), binaryMediaTypes);
    this.caller = caller;
  }

  @Override
  public CompletionStage<MethodResult> answer(Exchange exchange) {
    IntegrationRequest mapped = request.apply(exchange);
    String verb = method.of(exchange);
    HttpHeaders headers = RequestHeaders.httpProxy(exchange, mapped.parameters().headers());
    String withClientQuery =
        RequestQuery.append(
            endpoint.url(mapped.parameters().path()),
            PercentCoding.encodeTarget(exchange.target().query()));
    String url = RequestQuery.append(withClientQuery, mapped.parameters().query());
    BackendCall call =
        connection.call(verb, url, headers, IntegrationMethod.body(verb, mapped.body()));
    return caller.call(exchange, call, answer -> result(exchange, answer));
  }

  private MethodResult result(Exchange exchange, BackendResponse answer) {
    return MethodResult.of(
        answer.status(),
        ResponseHeaderRules.HTTP_PROXY.apply(answer.headers()),
        body(exchange, answer).bytes());
  }

  private Payload body(Exchange exchange, BackendResponse answer) {
    try {
      return conversion.response(
          answer.body(),
          answer.headers().last("Content-Type").orElse(""),
          exchange.headers().last("Accept").orElse(""));
    } catch (NotBase64Exception e) {
      // The client asks for bytes and the endpoint answers text, such as an error.
      return Payload.text(answer.body());
    }
  }
}
