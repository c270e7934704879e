package gatewire.cli;

import gatewire.check.Report;
import gatewire.check.rule.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats reports for people: each finding, then the numbers of errors, warnings and suppressed
 * findings.
 */
final class ReportText {

  private ReportText() {}

  static String of(List<Report> reports) {
    if (reports.isEmpty()) {
      return "No RestApi found.";
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

  /** Returns all findings of a report. */
  static Stream<String> findings(Report report) {
    return findings(report, new RouteFilter());
  }

  /**
   * Returns the findings about selected routes with their severities: errors, warnings, then
   * suppressed findings.
   */
  static Stream<String> findings(Report report, RouteFilter filter) {
    return Stream.of(
            Stream.concat(report.errors().stream(), report.warnings().stream())
                .filter(finding -> filter.selectsPlace(finding.place()))
                .map(ReportText::finding),
            report.suppressed().stream()
                .filter(one -> filter.selectsPlace(one.finding().place()))
                .map(Object::toString))
        .flatMap(part -> part);
  }

  private static String finding(Finding finding) {
    return finding.severity() + " " + Report.withRule(finding);
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
