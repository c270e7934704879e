package gatewire.check.response;

import gatewire.model.Integration;
import java.util.stream.Stream;

/**
 * Detects templates that may give a response another status, so that its pattern alone does not.
 */
final class ReadsErrors {

  private ReadsErrors() {}

  /** Whether a template of the integration overrides the status or reads a function's error. */
  static boolean inTemplates(Integration integration) {
    return Stream.concat(
            integration.requestTemplates().values().stream(),
            integration.responses().stream()
                .flatMap(response -> response.templates().values().stream()))
        .anyMatch(
            template -> template.contains("responseOverride") || template.contains("errorMessage"));
  }
}
