package gatewire.local.integration;

import gatewire.local.backend.BackendCall;
import gatewire.local.http.HttpHeaders;
import java.util.Optional;

/** How an HTTP endpoint is reached. */
record HttpConnection(boolean insecureSkipVerification, Optional<String> vpcLink) {

  BackendCall call(String method, String url, HttpHeaders headers, byte[] body) {
    return new BackendCall.Http(method, url, headers, body, insecureSkipVerification, vpcLink);
  }
}
