package gatewire.emulator.response;

import gatewire.emulator.exchange.GatewayError;
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

  private final List<ResponseEntry> entries;
  private final Optional<ResponseEntry> fallback;

  ResponseSelection(List<ResponseEntry> entries) {
    this.entries = entries.stream().filter(entry -> entry.pattern().isPresent()).toList();
    this.fallback = entries.stream().filter(entry -> entry.pattern().isEmpty()).findFirst();
  }

  /**
   * The response for a status, or for a function's error message.
   *
   * @throws GatewayError when no response is for it
   */
  ResponseEntry select(String text, int backendStatus) {
    for (ResponseEntry entry : entries) {
      if (matches(entry, text)) {
        return entry;
      }
    }
    return fallback.orElseThrow(
        () ->
            GatewayError.configuration(
                "No match for output mapping and no default output mapping configured. Endpoint"
                    + " Response Status Code: "
                    + backendStatus));
  }

  private static boolean matches(ResponseEntry entry, String text) {
    try {
      return entry.pattern().orElseThrow().matcher(text).matches();
    } catch (StackOverflowError e) {
      // Java's engine recurses for (\n|.)+, and a message can be long.
      return false;
    }
  }
}
