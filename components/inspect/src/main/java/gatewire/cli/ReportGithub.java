package gatewire.cli;

import gatewire.check.rule.Finding;
import gatewire.check.rule.Severity;
import gatewire.stack.cloudformation.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Formats reports as workflow commands of GitHub Actions, which annotate the lines of a pull
 * request: one command for each finding that is not suppressed, then the numbers of findings.
 *
 * @see <a
 *     href="https://docs.github.com/en/actions/writing-workflows/choosing-what-your-workflow-does/workflow-commands-for-github-actions#setting-an-error-message">Setting
 *     an error message</a>
 */
final class ReportGithub {

  private ReportGithub() {}

  static String of(List<LocatedReport> reports) {
    List<String> lines = new ArrayList<>();
    for (LocatedReport report : reports) {
      Stream.of(Severity.values())
          .flatMap(severity -> report.of(severity).stream())
          .forEach(finding -> lines.add(command(finding)));
      // A name with a line break could otherwise start a command of its own.
      lines.add(message(ReportText.summary(report)));
    }
    if (reports.size() != 1) {
      lines.add(reports.isEmpty() ? ReportText.of(reports) : ReportText.total(reports));
    }
    return String.join("\n", lines);
  }

  private static String command(LocatedFinding located) {
    Finding finding = located.finding();
    List<String> properties = new ArrayList<>();
    located
        .location()
        .ifPresent(
            at -> {
              properties.add("file=" + property(RelativePath.of(at.file())));
              position(at).forEach(properties::add);
            });
    properties.add("title=" + property(finding.rule()));
    return "::%s %s::%s"
        .formatted(
            finding.severity() == Severity.ERROR ? "error" : "warning",
            String.join(",", properties),
            message(finding.toString()));
  }

  private static Stream<String> position(SourceLocation at) {
    return Stream.of(number("line", at.line()), number("col", at.column())).flatMap(part -> part);
  }

  private static Stream<String> number(String name, OptionalInt number) {
    return number.stream().mapToObj(known -> name + "=" + known);
  }

  private static String message(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return message(text).replace(":", "%3A").replace(",", "%2C");
  }
}
