package gatewire.local.gateway;

import gatewire.local.http.ClientRequest;
import java.util.Locale;
import java.util.Optional;

/**
 * Replaces the HTTP method of a request by its {@code X-HTTP-Method-Override} header.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">Important
 *     notes</a>
 */
final class MethodOverride {

  private static final String HEADER = "X-HTTP-Method-Override";

  private MethodOverride() {}

  /** Returns the request with the overriding HTTP method, or the same request without one. */
  static ClientRequest apply(ClientRequest request) {
    Optional<String> method = request.headers().last(HEADER).filter(name -> !name.isBlank());
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
