package gatewire.check;

import gatewire.describe.ComposedPattern;
import gatewire.model.Integration;
import gatewire.model.IntegrationResponse;
import gatewire.model.SelectionPattern;

/** What can be said before deployment about which integration response takes which answer. */
final class Selection {

  private Selection() {}

  /** A pattern as its author wrote it, and the expression that this became. */
  static String shown(SelectionPattern pattern) {
    return shown(pattern, "selection pattern '%s'");
  }

  /** The same where it is clear that it is a selection pattern. */
  static String quoted(SelectionPattern pattern) {
    return shown(pattern, "'%s'");
  }

  private static String shown(SelectionPattern pattern, String form) {
    String regex = form.formatted(pattern);
    return ComposedPattern.describe(pattern)
        .map(authored -> "%s (%s)".formatted(authored, regex))
        .orElse(regex);
  }

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
