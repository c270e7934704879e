package gatewire.emulator.integration;

import gatewire.emulator.backend.BackendCall;
import gatewire.emulator.http.Headers;
import java.util.Optional;

/** How an HTTP endpoint is reached. */
record HttpConnection(boolean insecureSkipVerification, Optional<String> vpcLink) {

  BackendCall call(String method, String url, Headers headers, byte[] body) {
    return new BackendCall.Http(method, url, headers, body, insecureSkipVerification, vpcLink);
  }
}
