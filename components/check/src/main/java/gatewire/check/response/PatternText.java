package gatewire.check.response;

import gatewire.describe.ComposedPattern;
import gatewire.model.SelectionPattern;

/** Selection patterns as findings show them. */
final class PatternText {

  private PatternText() {}

  /**
   * Returns the pattern as its author wrote it, followed by the regular expression that was made
   * from it.
   */
  static String shown(SelectionPattern pattern) {
    return shown(pattern, "selection pattern '%s'");
  }

  /** Returns the same without the words "selection pattern". */
  static String quoted(SelectionPattern pattern) {
    return shown(pattern, "'%s'");
  }

  private static String shown(SelectionPattern pattern, String format) {
    String regex = format.formatted(pattern);
    return ComposedPattern.describe(pattern)
        .map(authored -> "%s (%s)".formatted(authored, regex))
        .orElse(regex);
  }
}
