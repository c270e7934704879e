package gatewire.emulator.integration;

import gatewire.emulator.backend.BackendCall;
import gatewire.emulator.backend.ServiceUri;
import gatewire.emulator.exchange.Exchange;
import gatewire.emulator.http.Headers;
import gatewire.emulator.http.PercentCoding;
import gatewire.emulator.request.IntegrationRequest;
import gatewire.emulator.request.IntegrationRequestStep;
import gatewire.emulator.request.MappedParameters;
import gatewire.emulator.response.IntegrationResponseStep;
import gatewire.emulator.response.MethodResult;
import gatewire.model.Integration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Maps requests to an AWS service, and its answers by their status. */
final class ServiceIntegration implements MethodIntegration {

  private final IntegrationRequestStep request;
  private final IntegrationResponseStep response;
  private final ServiceUri uri;
  private final Optional<String> credentials;
  private final IntegrationMethod method;
  private final BackendCaller caller;

  ServiceIntegration(
      Integration integration,
      IntegrationRequestStep request,
      IntegrationResponseStep response,
      ServiceUri uri,
      Optional<String> credentials,
      BackendCaller caller) {
    this.request = request;
    this.response = response;
    this.uri = uri;
    this.credentials = credentials;
    this.method = IntegrationMethod.of(integration);
    this.caller = caller;
  }

  @Override
  public CompletionStage<MethodResult> answer(Exchange exchange) {
    IntegrationRequest mapped = request.apply(exchange);
    String verb = method.of(exchange);
    BackendCall call =
        new BackendCall.Service(
            uri.service(),
            uri.subdomain(),
            uri.region(),
            verb,
            target(mapped.parameters()),
            headers(exchange, mapped.parameters()),
            IntegrationMethod.body(verb, mapped.body()),
            credentials);
    return caller.call(
        exchange,
        call,
        answer ->
            response
                .apply(exchange, String.valueOf(answer.status()), answer)
                .withTraceId(exchange.traceId().response()));
  }

  private String target(MappedParameters parameters) {
    String rest = PercentCoding.encodeTarget(uri.rest().fill(parameters.path()));
    return RequestQuery.append(
        uri.isAction() ? "/?Action=" + rest : "/" + rest, parameters.query());
  }

  private Headers headers(Exchange exchange, MappedParameters parameters) {
    Headers headers = RequestHeaders.aws(exchange, parameters.headers());
    return uri.isAction()
        ? ServiceActions.withTarget(
            uri.service(), uri.rest().fill(parameters.path()), headers, parameters.headers())
        : headers;
  }
}
