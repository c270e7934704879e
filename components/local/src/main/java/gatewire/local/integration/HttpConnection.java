package gatewire.local.integration;

import gatewire.local.backend.BackendCall;
import gatewire.local.http.HttpHeaders;
import gatewire.model.Integration;
import java.time.Duration;
import java.util.Optional;

/** The connection settings of an HTTP endpoint. */
record HttpConnection(
    IntegrationMethod method,
    boolean insecureSkipVerification,
    Optional<String> vpcLink,
    Optional<Duration> streamIdleTimeout) {

  static HttpConnection of(
      Integration integration, Optional<String> vpcLink, Optional<Duration> streamIdleTimeout) {
    return new HttpConnection(
        IntegrationMethod.of(integration),
        integration.connection().insecureSkipVerification(),
        vpcLink,
        streamIdleTimeout);
  }

  BackendCall call(String httpMethod, String url, HttpHeaders headers, byte[] body) {
    return new BackendCall.Http(
        httpMethod, url, headers, body, insecureSkipVerification, vpcLink, streamIdleTimeout);
  }
}
