package gatewire.local.integration;

import gatewire.local.backend.BackendCall;
import gatewire.local.backend.BackendResponse;
import gatewire.local.backend.IntegrationCall;
import gatewire.local.backend.ServiceTarget;
import gatewire.local.backend.UnmappedResponse;
import gatewire.local.exchange.Exchange;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.PercentCoding;
import gatewire.local.request.IntegrationRequest;
import gatewire.local.request.MappedParameters;
import gatewire.local.response.IntegrationOutput;
import gatewire.local.response.MethodResult;
import gatewire.model.ServiceUri;
import java.util.Optional;

/**
 * Sends mapped requests to an AWS service, and selects the integration response by status.
 *
 * @param credentials the ARN of the role that the service is called with
 */
record ServiceIntegration(
    ServiceTarget target, IntegrationMethod method, Optional<String> credentials)
    implements MethodIntegration {

  @Override
  public IntegrationCall call(Exchange exchange, IntegrationRequest request) {
    String httpMethod = method.of(exchange);
    ServiceUri uri = target.fill(request.parameters().path());
    return new BackendCall.Service(
        uri.service(),
        uri.subdomain(),
        uri.region(),
        httpMethod,
        target(uri, request.parameters()),
        headers(exchange, uri, request.parameters()),
        IntegrationMethod.body(httpMethod, request.body()),
        credentials);
  }

  @Override
  public IntegrationOutput output(Exchange exchange, BackendResponse response) {
    if (UnmappedResponse.is(response)) {
      return new IntegrationOutput.Proxied(
          MethodResult.of(response.status(), UnmappedResponse.headers(response), response.body()));
    }
    return new IntegrationOutput.Selected(String.valueOf(response.status()), response);
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
