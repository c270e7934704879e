package gatewire.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Prints a diagram for Mermaid, which GitHub draws.
 *
 * @see <a href="https://mermaid.js.org/syntax/flowchart.html">Flowcharts</a>
 */
final class Mermaid {

  /** Characters besides letters and digits that are safe between the quotes of a label. */
  private static final String SAFE = " /._-:{}+…";

  private Mermaid() {}

  static String of(Diagram diagram) {
    List<String> lines = new ArrayList<>(List.of("```mermaid", "flowchart LR"));
    for (int i = 0; i < diagram.sources().size(); i++) {
      Diagram.Source source = diagram.sources().get(i);
      String lock = source.guarded() ? "🔒 " : "";
      lines.add("  r%d[\"%s%s\"]".formatted(i, lock, label(source.label())));
    }
    for (int i = 0; i < diagram.targets().size(); i++) {
      lines.add("  b%d([\"%s\"])".formatted(i, label(diagram.targets().get(i).toString())));
    }
    for (int i = 0; i < diagram.sources().size(); i++) {
      for (int target : diagram.sources().get(i).targets()) {
        lines.add("  r%d --> b%d".formatted(i, target));
      }
    }
    lines.add("```");
    return String.join("\n", lines);
  }

  /** Writes other characters as their numbers, in the form that Mermaid reads. */
  private static String label(String value) {
    StringBuilder label = new StringBuilder();
    MarkdownText.line(value)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || SAFE.indexOf(c) >= 0) {
                label.appendCodePoint(c);
              } else {
                label.append('#').append(c).append(';');
              }
            });
    return label.toString();
  }
}
