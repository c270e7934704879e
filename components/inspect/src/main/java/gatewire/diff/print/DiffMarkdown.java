package gatewire.diff.print;

import static gatewire.report.MarkdownText.code;
import static gatewire.report.MarkdownText.text;

import gatewire.diff.Impact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints differences as GitHub Flavored Markdown, for a comment on a pull request. */
final class DiffMarkdown {

  private DiffMarkdown() {}

  static String of(DiffReport report) {
    List<String> blocks = new ArrayList<>();
    blocks.add("## Changes for clients");
    blocks.add(
        "%s → %s: **%s**".formatted(code(report.before()), code(report.after()), report.summary()));
    for (Impact impact : Impact.values()) {
      List<DiffReport.Group> groups = report.groups(impact);
      if (!groups.isEmpty()) {
        blocks.add("### " + heading(impact));
        blocks.add(groups.stream().map(DiffMarkdown::item).collect(Collectors.joining("\n")));
      }
    }
    report
        .plan()
        .ifPresent(
            plan -> {
              blocks.add("### The next `pulumi up`");
              blocks.add(
                  PlanText.lines(plan).stream()
                      .map(line -> "- " + text(line))
                      .collect(Collectors.joining("\n")));
            });
    return String.join("\n\n", blocks);
  }

  private static String heading(Impact impact) {
    return switch (impact) {
      case BREAKING -> "❌ Breaking";
      case RISKY -> "⚠️ Risky";
      case COMPATIBLE -> "✅ Compatible";
    };
  }

  private static String item(DiffReport.Group group) {
    return "- " + code(group.places()) + " " + text(group.first().text());
  }
}
