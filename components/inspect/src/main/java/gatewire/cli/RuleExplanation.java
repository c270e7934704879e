package gatewire.cli;

import gatewire.check.Rules;
import gatewire.check.rule.RuleDescription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Explains a rule to people, with the example of {@code rules.md}. */
final class RuleExplanation {

  private static final Path DOCUMENT = Path.of("components", "docs", "rules.md");
  private static final String FENCE = "```";
  private static final String FIX = "  fix: ";

  private RuleExplanation() {}

  /** Returns the explanation of a rule; empty if no rule has this id. */
  static Optional<String> of(String id) {
    return Rules.descriptions()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .map(rule -> explain(rule, example(id)));
  }

  private static String explain(RuleDescription rule, List<String> example) {
    List<String> lines = new ArrayList<>();
    lines.add("%s (%s)".formatted(rule.id(), rule.severity().name().toLowerCase(Locale.ROOT)));
    lines.add("Symptom: " + rule.symptom());
    lines.add("Cause: " + rule.cause());
    lines.add("Evidence: %s.".formatted(rule.evidence()));
    int fix = fix(example);
    if (!example.isEmpty()) {
      lines.add("Example:");
      example.subList(0, fix).forEach(line -> lines.add("  " + line));
    }
    if (fix < example.size()) {
      lines.add("Fix: " + example.get(fix).substring(FIX.length()));
      lines.addAll(example.subList(fix + 1, example.size()));
    }
    return String.join("\n", lines);
  }

  private static int fix(List<String> example) {
    for (int i = 0; i < example.size(); i++) {
      if (example.get(i).startsWith(FIX)) {
        return i;
      }
    }
    return example.size();
  }

  /**
   * Returns the lines of the rule's example. A rule's class has none: the document takes it from
   * the rule's test. Without the document there is no example.
   */
  private static List<String> example(String id) {
    if (!Files.isRegularFile(DOCUMENT)) {
      return List.of();
    }
    try {
      return Files.readString(DOCUMENT)
          .lines()
          .dropWhile(line -> !line.equals("## " + id))
          .dropWhile(line -> !line.startsWith(FENCE))
          .skip(1)
          .takeWhile(line -> !line.startsWith(FENCE))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a message for an id that no rule has, with the most similar ids. */
  static String unknown(String id) {
    List<String> similar = SimilarNames.of(id, Rules.descriptions().map(RuleDescription::id));
    return "There is no rule '%s'. Did you mean %s? components/docs/rules.md lists all rules."
        .formatted(id, String.join(" or ", similar));
  }
}
