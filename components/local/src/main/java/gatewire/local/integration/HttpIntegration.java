package gatewire.local.integration;

import gatewire.local.backend.BackendCall;
import gatewire.local.exchange.Exchange;
import gatewire.local.http.HttpHeaders;
import gatewire.local.request.IntegrationRequest;
import gatewire.local.request.IntegrationRequestStep;
import gatewire.local.response.IntegrationResponseStep;
import gatewire.local.response.MethodResult;
import gatewire.model.Integration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Maps requests to an HTTP endpoint, and its answers by their status. */
final class HttpIntegration implements MethodIntegration {

  private final IntegrationRequestStep request;
  private final IntegrationResponseStep response;
  private final HttpEndpoint endpoint;
  private final HttpConnection connection;
  private final IntegrationMethod method;
  private final BackendCaller caller;

  HttpIntegration(
      Integration integration,
      IntegrationRequestStep request,
      IntegrationResponseStep response,
      HttpEndpoint endpoint,
      Optional<String> vpcLink,
      BackendCaller caller) {
    this.request = request;
    this.response = response;
    this.endpoint = endpoint;
    this.connection =
        new HttpConnection(integration.connection().insecureSkipVerification(), vpcLink);
    this.method = IntegrationMethod.of(integration);
    this.caller = caller;
  }

  @Override
  public CompletionStage<MethodResult> answer(Exchange exchange) {
    IntegrationRequest mapped = request.apply(exchange);
    String verb = method.of(exchange);
    HttpHeaders headers = RequestHeaders.http(exchange, mapped.parameters().headers());
    String url =
        RequestQuery.append(endpoint.url(mapped.parameters().path()), mapped.parameters().query());
    BackendCall call =
        connection.call(verb, url, headers, IntegrationMethod.body(verb, mapped.body()));
    return caller.call(
        exchange,
        call,
        answer ->
            response
                .apply(exchange, String.valueOf(answer.status()), answer)
                .withTraceId(exchange.traceId().response()));
  }
}
