package gatewire.local.gateway;

import gatewire.local.http.ClientRequest;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes the verb of a request from its {@code X-HTTP-Method-Override}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">Important
 *     notes</a>
 */
final class MethodOverride {

  private static final String HEADER = "X-HTTP-Method-Override";

  private MethodOverride() {}

  /** The request with the verb that it means. */
  static ClientRequest apply(ClientRequest request) {
    Optional<String> method = request.headers().last(HEADER).filter(verb -> !verb.isBlank());
    return method.isEmpty()
        ? request
        : new ClientRequest(
            method.get().strip().toUpperCase(Locale.ROOT),
            request.target(),
            request.protocol(),
            request.headers(),
            request.body(),
            request.peer());
  }
}
