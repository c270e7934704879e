package gatewire.diff.print;

import gatewire.diff.Impact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints differences as text. */
final class DiffText {

  private DiffText() {}

  static String of(DiffReport report) {
    List<String> lines = new ArrayList<>();
    for (Impact impact : Impact.values()) {
      String word = impact.toString().toUpperCase(Locale.ROOT);
      for (DiffReport.Group group : report.groups(impact)) {
        if (group.places().size() == 1) {
          lines.add("%-10s %s".formatted(word, line(group.first().sentence())));
        } else {
          lines.add(
              "%-10s %d places: %s"
                  .formatted(word, group.places().size(), line(group.first().text())));
          group.places().forEach(place -> lines.add("           at " + line(place)));
        }
      }
    }
    lines.add("%s → %s: %s".formatted(report.before(), report.after(), report.summary()));
    report
        .plan()
        .ifPresent(
            plan -> {
              lines.add("");
              lines.add("The next pulumi up:");
              PlanText.lines(plan).forEach(line -> lines.add("  " + line(line)));
            });
    return String.join("\n", lines);
  }

  /** Values come from documents, which may contain line breaks and control characters. */
  private static String line(String text) {
    return text.replaceAll("\\p{Cc}+", " ");
  }
}
