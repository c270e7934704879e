package gatewire.cli;

import java.util.List;

/** The formats of the findings that {@code check} prints. */
enum ReportFormat {
  /** For people. */
  TEXT,
  /** A list of findings for programs. */
  JSON,
  /** A log in the Static Analysis Results Interchange Format, for code scanning. */
  SARIF,
  /** Workflow commands that annotate the files of a pull request on GitHub. */
  GITHUB;

  String format(List<LocatedReport> reports) {
    return switch (this) {
      case TEXT -> ReportText.of(reports);
      case JSON -> ReportJson.of(reports);
      case SARIF -> ReportSarif.of(reports);
      case GITHUB -> ReportGithub.of(reports);
    };
  }
}
