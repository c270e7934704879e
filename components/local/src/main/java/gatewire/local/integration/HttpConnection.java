package gatewire.local.integration;

import gatewire.local.backend.BackendCall;
import gatewire.local.http.HttpHeaders;
import gatewire.model.Integration;
import java.util.Optional;

/** The connection settings of an HTTP endpoint. */
record HttpConnection(
    IntegrationMethod method, boolean insecureSkipVerification, Optional<String> vpcLink) {

  static HttpConnection of(Integration integration, Optional<String> vpcLink) {
    return new HttpConnection(
        IntegrationMethod.of(integration),
        integration.connection().insecureSkipVerification(),
        vpcLink);
  }

  BackendCall call(String httpMethod, String url, HttpHeaders headers, byte[] body) {
    return new BackendCall.Http(httpMethod, url, headers, body, insecureSkipVerification, vpcLink);
  }
}
