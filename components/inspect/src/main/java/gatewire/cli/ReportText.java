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

  static String of(List<LocatedReport> reports) {
    if (reports.isEmpty()) {
      return "No RestApi found.";
    }
    List<String> lines = new ArrayList<>();
    for (LocatedReport located : reports) {
      Report report = located.report();
      findings(located).forEach(lines::add);
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
   * Returns the findings of a report with their severities: errors, warnings, then suppressed
   * findings.
   */
  static Stream<String> findings(LocatedReport located) {
    Report report = located.report();
    return Stream.of(
            report.errors().stream().map(one -> finding(one, located.locator())),
            report.warnings().stream().map(one -> finding(one, located.locator())),
            report.suppressed().stream().map(Object::toString))
        .flatMap(part -> part);
  }

  private static String finding(Finding finding, Locator locator) {
    Finding shown =
        locator
            .locate(finding.place())
            .map(
                at ->
                    new Finding(
                        finding.rule(),
                        finding.severity(),
                        "%s (%s)".formatted(finding.place(), at),
                        finding.problem(),
                        finding.aws(),
                        finding.fix()))
            .orElse(finding);
    return shown.severity() + " " + Report.withRule(shown);
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
