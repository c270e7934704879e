package gatewire.cli;

import gatewire.check.Report;
import gatewire.check.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reports as people read them: each finding, then their numbers. */
final class ReportText {

  private ReportText() {}

  static String of(List<Report> reports) {
    if (reports.isEmpty()) {
      return "There is no RestApi.";
    }
    List<String> lines = new ArrayList<>();
    for (Report report : reports) {
      findings(report).forEach(lines::add);
      lines.add(
          "API '%s': %s, %s, %d suppressed"
              .formatted(
                  report.api(),
                  count(report.errors().size(), "error"),
                  count(report.warnings().size(), "warning"),
                  report.suppressed().size()));
    }
    return String.join("\n", lines);
  }

  /**
   * The findings of a report, each with its severity, the errors first, then what is suppressed.
   */
  static Stream<String> findings(Report report) {
    return Stream.of(
            report.errors().stream().map(ReportText::finding),
            report.warnings().stream().map(ReportText::finding),
            report.suppressed().stream().map(Object::toString))
        .flatMap(part -> part);
  }

  private static String finding(Finding finding) {
    return finding.severity() + " " + Report.withRule(finding);
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
