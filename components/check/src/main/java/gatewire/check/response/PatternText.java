package gatewire.check.response;

import gatewire.describe.ComposedPattern;
import gatewire.model.SelectionPattern;

/** Selection patterns as findings show them. */
final class PatternText {

  private PatternText() {}

  /** Returns a pattern as its author wrote it, with the expression that this became. */
  static String shown(SelectionPattern pattern) {
    return shown(pattern, "selection pattern '%s'");
  }

  /** Returns the same where it is clear that it is a selection pattern. */
  static String quoted(SelectionPattern pattern) {
    return shown(pattern, "'%s'");
  }

  private static String shown(SelectionPattern pattern, String form) {
    String regex = form.formatted(pattern);
    return ComposedPattern.describe(pattern)
        .map(authored -> "%s (%s)".formatted(authored, regex))
        .orElse(regex);
  }
}
