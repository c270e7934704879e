package gatewire.local.response;

import gatewire.local.exchange.BoundedMatch;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import java.util.List;
import java.util.Optional;

/**
 * Chooses an integration response: the first whose pattern matches the whole text, else the first
 * without a pattern.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html">Integration
 *     response</a>
 */
final class ResponseSelection {

  private final List<IntegrationResponseEntry> entries;
  private final Optional<IntegrationResponseEntry> fallback;

  ResponseSelection(List<IntegrationResponseEntry> entries) {
    this.entries = entries.stream().filter(entry -> entry.pattern().isPresent()).toList();
    this.fallback = entries.stream().filter(entry -> entry.pattern().isEmpty()).findFirst();
  }

  /**
   * The response for a status, or for a function's error message.
   *
   * @throws GatewayError when no response is for it
   * @throws EventLoopTimeout if a pattern is slow and runs on an event loop
   */
  IntegrationResponseEntry select(Exchange exchange, String text, int backendStatus) {
    return matched(exchange, text)
        .or(() -> fallback)
        .orElseThrow(
            () ->
                GatewayError.configuration(
                    "No match for output mapping and no default output mapping configured. Endpoint"
                        + " Response Status Code: "
                        + backendStatus));
  }

  private Optional<IntegrationResponseEntry> matched(Exchange exchange, String text) {
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    BoundedMatch bound = BoundedMatch.of(exchange);
    return entries.stream()
        .filter(entry -> bound.matches(entry.pattern().orElseThrow(), text))
        .findFirst();
  }
}
