package gatewire.local.response;

import gatewire.local.exchange.BoundedMatch;
import gatewire.local.exchange.Exchange;
import gatewire.local.exchange.GatewayError;
import gatewire.local.trace.TraceFact;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Selects an integration response: the first whose pattern matches the whole string, or else the
 * first without a pattern. If several patterns match the backend's status, API Gateway prefers the
 * response that has this status itself.
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
    Optional<CompiledIntegrationResponse> selected =
        matched(exchange, selection, backendStatus).or(() -> fallback);
    int status = selected.map(CompiledIntegrationResponse::status).orElse(0);
    exchange.trace().add(new TraceFact.ResponseSelected(selection, backendStatus, status));
    selected.ifPresent(
        response -> exchange.trace().because(new Selected(response.pattern(), selection)));
    return selected.orElseThrow(
        () ->
            GatewayError.configuration(
                "No match for output mapping and no default output mapping configured. Endpoint"
                    + " Response Status Code: "
                    + backendStatus));
  }

  /** The reason for a selection; formatted when it is read. */
  private record Selected(Optional<Pattern> pattern, String selection) {
    @Override
    public String toString() {
      return pattern
          .map(matched -> "selection pattern '%s' matches '%s'".formatted(matched, selection))
          .orElseGet(() -> "default integration response for '%s'".formatted(selection));
    }
  }

  private Optional<CompiledIntegrationResponse> matched(
      Exchange exchange, String selection, int backendStatus) {
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    BoundedMatch bound = BoundedMatch.of(exchange);
    List<CompiledIntegrationResponse> matching =
        entries.stream()
            .filter(entry -> bound.matches(entry.pattern().orElseThrow(), selection))
            .toList();
    boolean byStatus = matching.size() > 1 && selection.equals(String.valueOf(backendStatus));
    return matching.stream()
        .filter(entry -> byStatus && entry.status() == backendStatus)
        .findFirst()
        .or(() -> matching.stream().findFirst());
  }
}
