package gatewire.local.authorization;

import gatewire.local.backend.BackendCall;
import gatewire.local.exchange.GatewayError;
import gatewire.local.http.HttpHeaders;
import gatewire.model.ServiceUri;
import java.util.Optional;

/**
 * The function of a Lambda authorizer.
 *
 * @param uri absent if it is not the URI of an AWS service
 * @param credentials the ARN of the role that the function is called with
 */
record AuthorizerFunction(Optional<ServiceUri> uri, Optional<String> credentials) {

  /**
   * Builds a call of the function.
   *
   * @throws GatewayError if the URI does not name a function
   */
  BackendCall.Function call(byte[] event, String sourceArn) {
    return new BackendCall.Function(
        name(),
        uri.orElseThrow().region(),
        HttpHeaders.NONE,
        event,
        credentials,
        sourceArn,
        Optional.empty());
  }

  /**
   * Checks the URI.
   *
   * @throws GatewayError if it does not name a function
   */
  void requireValid() {
    name();
  }

  private String name() {
    return uri.flatMap(ServiceUri::function)
        .orElseThrow(() -> AuthorizationErrors.authorizerConfiguration("Invalid authorizer URI"));
  }
}
