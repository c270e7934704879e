package gatewire.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import gatewire.check.Report;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats reports for people: each finding, then the numbers of errors, warnings and suppressed
 * findings. Findings that differ only in their places are printed once.
 */
final class ReportText {

  private ReportText() {}

  static String of(List<LocatedReport> reports) {
    if (reports.isEmpty()) {
      return "No RestApi found.";
    }
    List<String> lines = new ArrayList<>();
    for (LocatedReport report : reports) {
      findings(report).forEach(lines::add);
      lines.add(summary(report));
    }
    if (reports.size() > 1) {
      lines.add(total(reports));
    }
    return String.join("\n", lines);
  }

  /** Returns the findings with their severities: errors, warnings, then suppressed findings. */
  static Stream<String> findings(LocatedReport report) {
    return Stream.of(
            grouped(report.of(Severity.ERROR)),
            grouped(report.of(Severity.WARNING)),
            report.suppressed().stream()
                .map(
                    one ->
                        "[%s] %s: suppressed, because %s"
                            .formatted(
                                one.finding().rule(), one.place(), one.suppression().orElse(""))))
        .flatMap(part -> part);
  }

  /** Formats one finding with its severity. */
  static String line(LocatedFinding finding) {
    return line(at(finding.finding(), finding.place()));
  }

  /** Formats the numbers of findings in a report. */
  static String summary(LocatedReport report) {
    return report.subject() + ": " + counts(List.of(report));
  }

  /** Formats the numbers of findings in all reports. */
  static String total(List<LocatedReport> reports) {
    return "Total: " + counts(reports);
  }

  private static String counts(List<LocatedReport> reports) {
    return "%s, %s, %d suppressed"
        .formatted(
            count(reports.stream().mapToInt(one -> one.of(Severity.ERROR).size()).sum(), "error"),
            count(
                reports.stream().mapToInt(one -> one.of(Severity.WARNING).size()).sum(), "warning"),
            reports.stream().mapToInt(one -> one.suppressed().size()).sum());
  }

  /** Formats findings; each group is at the position of its first finding. */
  private static Stream<String> grouped(List<LocatedFinding> findings) {
    return findings.stream()
        .collect(groupingBy(one -> at(one.finding(), ""), LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(ReportText::group);
  }

  private static String group(List<LocatedFinding> equal) {
    Finding finding = equal.get(0).finding();
    return equal.size() == 1
        ? line(at(finding, equal.get(0).place()))
        : line(at(finding, equal.size() + " places"))
            + equal.stream().map(one -> "\n  at " + one.place()).collect(joining());
  }

  private static String line(Finding finding) {
    return finding.severity() + " " + Report.withRule(finding);
  }

  private static Finding at(Finding finding, String place) {
    return new Finding(
        finding.rule(), finding.severity(), place, finding.problem(), finding.aws(), finding.fix());
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
