package gatewire.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts findings for a line at the top of a report. */
final class FindingNumbers {

  private FindingNumbers() {}

  /** Formats the numbers, for example {@code 2 errors, 1 warning}. */
  static String of(List<String> findings) {
    long errors = findings.stream().filter(one -> one.startsWith("ERROR ")).count();
    long warnings = findings.stream().filter(one -> one.startsWith("WARNING ")).count();
    long suppressed = findings.size() - errors - warnings;
    return Stream.of(
            count(errors, "error"),
            count(warnings, "warning"),
            count(suppressed, "suppressed finding"))
        .filter(one -> !one.startsWith("0 "))
        .collect(Collectors.joining(", "));
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
