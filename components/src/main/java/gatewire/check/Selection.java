package gatewire.check;

import gatewire.model.Integration;
import gatewire.model.IntegrationResponse;
import java.util.Optional;

/**
 * Which integration response takes an answer of the backend: the first whose pattern matches,
 * otherwise the default.
 */
final class Selection {

  private Selection() {}

  /**
   * Whether it is certain which response takes what: no pattern is invalid, and no two responses
   * are the default.
   */
  static boolean isCertain(Integration integration) {
    return integration.responses().stream().filter(IntegrationResponse::isDefault).count() < 2
        && integration.responses().stream()
            .flatMap(response -> response.selectionPattern().stream())
            .allMatch(pattern -> pattern.problem().isEmpty());
  }

  /**
   * The response for a backend's status, or for a function's error message; empty when none takes
   * it.
   */
  static Optional<IntegrationResponse> of(Integration integration, String value) {
    return integration.responses().stream()
        .filter(
            response ->
                response.selectionPattern().filter(pattern -> pattern.matches(value)).isPresent())
        .findFirst()
        .or(integration::defaultResponse);
  }
}
