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
      findings(located, new RouteFilter()).forEach(lines::add);
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
   * Returns the findings about selected routes with their severities: errors, warnings, then
   * suppressed findings.
   */
  static Stream<String> findings(LocatedReport located, RouteFilter filter) {
    Report report = located.report();
    return Stream.of(
            Stream.concat(report.errors().stream(), report.warnings().stream())
                .filter(finding -> filter.selectsPlace(finding.place()))
                .map(one -> finding(one, located.locator())),
            report.suppressed().stream()
                .filter(one -> filter.selectsPlace(one.finding().place()))
                .map(Object::toString))
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
