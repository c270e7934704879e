package gatewire.check;

import gatewire.model.Integration;
import gatewire.model.IntegrationResponse;

/** What can be said before deployment about which integration response takes which answer. */
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
}
