package gatewire.diff.print;

/** The formats of {@code diff}. */
public enum DiffFormat {
  /** For people at a terminal. */
  TEXT,
  /** For a comment on a pull request. */
  MARKDOWN,
  /** For programs. */
  JSON;

  /** Prints a report. */
  public String print(DiffReport report) {
    return switch (this) {
      case TEXT -> DiffText.of(report);
      case MARKDOWN -> DiffMarkdown.of(report);
      case JSON -> DiffJson.of(report);
    };
  }
}
