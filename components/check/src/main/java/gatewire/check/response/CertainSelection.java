package gatewire.check.response;

import gatewire.model.Integration;
import gatewire.model.IntegrationResponse;

/** How API Gateway selects one of a method's integration responses, as known before deployment. */
final class CertainSelection {

  private CertainSelection() {}

  /**
   * Returns whether it is certain which response is selected: no pattern is invalid, and no two
   * responses are the default.
   */
  static boolean isCertain(Integration integration) {
    return integration.responses().stream().filter(IntegrationResponse::isDefault).count() < 2
        && integration.responses().stream()
            .flatMap(response -> response.selectionPattern().stream())
            .allMatch(pattern -> pattern.problem().isEmpty());
  }
}
