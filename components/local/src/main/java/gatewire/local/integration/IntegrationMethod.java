package gatewire.local.integration;

import gatewire.local.exchange.Exchange;
import gatewire.local.payload.Payload;
import gatewire.model.Integration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The HTTP method of a backend's request: a fixed one, or the client's if it is ANY or not set.
 *
 * @param fixed absent if the client's method is used
 */
record IntegrationMethod(Optional<String> fixed) {

  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");
  private static final byte[] NO_BODY = {};

  static IntegrationMethod of(Integration integration) {
    return new IntegrationMethod(
        integration
            .httpMethod()
            .map(method -> method.toUpperCase(Locale.ROOT))
            .filter(method -> !method.equals("ANY")));
  }

  String of(Exchange exchange) {
    return fixed.orElseGet(() -> exchange.request().method());
  }

  /** Returns the body to send with an HTTP method; empty for methods without a body. */
  static byte[] body(String method, Payload body) {
    return WITHOUT_BODY.contains(method) ? NO_BODY : body.bytes();
  }

  /** Returns whether a request with this HTTP method has a body and a content type. */
  static boolean hasBody(String method) {
    return !WITHOUT_BODY.contains(method);
  }
}
