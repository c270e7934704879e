package gatewire.local.integration;

import gatewire.local.backend.BackendCall;
import gatewire.local.backend.ServiceTarget;
import gatewire.local.exchange.Exchange;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.PercentCoding;
import gatewire.local.request.IntegrationRequest;
import gatewire.local.request.IntegrationRequestStep;
import gatewire.local.request.MappedParameters;
import gatewire.local.response.IntegrationResponseStep;
import gatewire.local.response.MethodResult;
import gatewire.model.Integration;
import gatewire.model.ServiceUri;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Maps requests to an AWS service, and its answers by their status. */
final class ServiceIntegration implements MethodIntegration {

  private final IntegrationRequestStep request;
  private final IntegrationResponseStep response;
  private final ServiceTarget target;
  private final Optional<String> credentials;
  private final IntegrationMethod method;
  private final BackendCaller caller;

  ServiceIntegration(
      Integration integration,
      IntegrationRequestStep request,
      IntegrationResponseStep response,
      ServiceTarget target,
      Optional<String> credentials,
      BackendCaller caller) {
    this.request = request;
    this.response = response;
    this.target = target;
    this.credentials = credentials;
    this.method = IntegrationMethod.of(integration);
    this.caller = caller;
  }

  @Override
  public CompletionStage<MethodResult> answer(Exchange exchange) {
    IntegrationRequest mapped = request.apply(exchange);
    String verb = method.of(exchange);
    ServiceUri uri = target.fill(mapped.parameters().path());
    BackendCall call =
        new BackendCall.Service(
            uri.service(),
            uri.subdomain(),
            uri.region(),
            verb,
            target(uri, mapped.parameters()),
            headers(exchange, uri, mapped.parameters()),
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

  private static String target(ServiceUri uri, MappedParameters parameters) {
    String target =
        uri.action()
            .map(action -> "/?Action=" + PercentCoding.encodeTarget(action))
            .orElseGet(() -> PercentCoding.encodeTarget(uri.path().orElse("/")));
    return RequestQuery.append(target, parameters.query());
  }

  private static HttpHeaders headers(
      Exchange exchange, ServiceUri uri, MappedParameters parameters) {
    HttpHeaders headers = RequestHeaders.aws(exchange, parameters.headers());
    return uri.action()
        .map(
            action ->
                ServiceActions.withTarget(uri.service(), action, headers, parameters.headers()))
        .orElse(headers);
  }
}
