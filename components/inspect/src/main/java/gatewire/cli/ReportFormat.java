package gatewire.cli;

import java.util.List;
import java.util.function.Function;

/** The formats of the findings that {@code check} prints. */
enum ReportFormat {
  /** For people. */
  TEXT(ReportText::of),
  /** A list of findings for programs. */
  JSON(ReportJson::of),
  /** A log in the Static Analysis Results Interchange Format, for code scanning. */
  SARIF(ReportSarif::of),
  /** Workflow commands that annotate the files of a pull request on GitHub. */
  GITHUB(ReportGithub::of);

  private final Function<List<LocatedReport>, String> format;

  ReportFormat(Function<List<LocatedReport>, String> format) {
    this.format = format;
  }

  String format(List<LocatedReport> reports) {
    return format.apply(reports);
  }
}
