package gatewire.local.gateway;

import static gatewire.local.gateway.TestGateway.api;
import static gatewire.local.gateway.TestGateway.integration;
import static gatewire.local.gateway.TestGateway.method;
import static gatewire.local.gateway.TestGateway.response;

import gatewire.local.backend.BackendCall;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationType;

/** HTTP integrations of one route, {@code /pets/{id}}, and the calls of their endpoint. */
final class HttpIntegrations {

  static final String ENDPOINT = "http://backend.example/base?fixed=1";

  private HttpIntegrations() {}

  static Integration.Builder http() {
    return integration(IntegrationType.HTTP, ENDPOINT).response(response(200, "", ""));
  }

  static TestGateway serving(Integration integration) {
    return TestGateway.of(api(method("ANY /pets/{id}", integration).build()));
  }

  static IntegrationParameter parameter(String name) {
    return IntegrationParameter.parse("integration.request." + name);
  }

  static BackendCall.Http call(TestGateway gateway) {
    return (BackendCall.Http) gateway.call();
  }
}
