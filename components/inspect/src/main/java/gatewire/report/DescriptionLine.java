package gatewire.report;

/** Formats a line of a description in three columns. */
final class DescriptionLine {

  private static final String FORM = "  %-6s %-34s %s";

  private DescriptionLine() {}

  static String of(String kind, String subject) {
    return of(kind, subject, "");
  }

  static String of(String kind, String subject, String detail) {
    return FORM.formatted(kind, subject, detail).stripTrailing();
  }

  static String assignment(String kind, String target, String source) {
    return of(kind, target, "← " + source);
  }
}
