package gatewire.local.response;

import gatewire.local.exchange.BoundedMatch;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import java.util.List;
import java.util.Optional;

/**
 * Selects an integration response: the first whose pattern matches the whole string, or else the
 * first without a pattern.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html">Integration
 *     response</a>
 */
final class ResponseSelection {

  private final List<CompiledIntegrationResponse> entries;
  private final Optional<CompiledIntegrationResponse> fallback;

  ResponseSelection(List<CompiledIntegrationResponse> entries) {
    this.entries = entries.stream().filter(entry -> entry.pattern().isPresent()).toList();
    this.fallback = entries.stream().filter(entry -> entry.pattern().isEmpty()).findFirst();
  }

  /**
   * Returns the integration response for a selection string: a status, or a function's error
   * message.
   *
   * @throws GatewayError if no integration response matches
   * @throws EventLoopTimeout if a pattern is slow and runs on an event loop
   */
  CompiledIntegrationResponse select(Exchange exchange, String selection, int backendStatus) {
    return matched(exchange, selection)
        .or(() -> fallback)
        .orElseThrow(
            () ->
                GatewayError.configuration(
                    "No match for output mapping and no default output mapping configured. Endpoint"
                        + " Response Status Code: "
                        + backendStatus));
  }

  private Optional<CompiledIntegrationResponse> matched(Exchange exchange, String selection) {
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    BoundedMatch bound = BoundedMatch.of(exchange);
    return entries.stream()
        .filter(entry -> bound.matches(entry.pattern().orElseThrow(), selection))
        .findFirst();
  }
}
