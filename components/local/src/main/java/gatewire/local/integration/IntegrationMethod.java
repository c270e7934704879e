package gatewire.local.integration;

import gatewire.local.exchange.Exchange;
import gatewire.local.payload.Payload;
import gatewire.model.Integration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The verb of a backend's request: a fixed one, or the client's where it is ANY or none is set. */
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

  /** The body that goes with the verb. */
  static byte[] body(String method, Payload body) {
    return WITHOUT_BODY.contains(method) ? NO_BODY : body.bytes();
  }

  /** Whether a request of this verb says what its body is. */
  static boolean hasBody(String method) {
    return !WITHOUT_BODY.contains(method);
  }
}
