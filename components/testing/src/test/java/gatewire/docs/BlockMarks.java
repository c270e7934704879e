package gatewire.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which marks a fenced block may have in each language, and which test reads them.
 *
 * <ul>
 *   <li>{@code java} is always compiled and checked, and needs no mark ({@link JavaSnippetTests})
 *   <li>{@code local} runs in the project's folder ({@link DocumentTests})
 *   <li>{@code serve} starts the local gateway, {@code curl} calls it, and {@code answer} lists
 *       lines that the call before it prints ({@link ServedDocumentTests})
 *   <li>{@code engine} runs with a real engine ({@link EngineDocumentTests})
 *   <li>{@code update} runs in a copy of the project ({@link UpdateRecipeTests})
 *   <li>{@code shown} runs nowhere, for example because it needs an account
 * </ul>
 */
final class BlockMarks {

  /** The languages in an order of our own, which the messages print. */
  private static final List<String> LANGUAGES =
      List.of("java", "bash", "text", "yaml", "xml", "json");

  private static final Map<String, List<String>> MARKS =
      Map.of(
          "java", List.of(),
          "bash", List.of("local", "serve", "curl", "engine", "update", "shown"),
          "text", List.of("answer"),
          "yaml", List.of(),
          "xml", List.of(),
          "json", List.of());

  private BlockMarks() {}

  /** Returns what is wrong with the language or mark of this block; empty if nothing is. */
  static Optional<String> problem(FencedBlock block) {
    String language = block.language();
    if (!LANGUAGES.contains(language)) {
      return problem(block, "'%s' is not one of the languages %s".formatted(language, LANGUAGES));
    }
    List<String> marks = MARKS.getOrDefault(language, List.of());
    if (block.mark().isEmpty()) {
      return language.equals("bash")
          ? problem(block, "a bash block needs one of the marks " + marks)
          : Optional.empty();
    }
    return marks.contains(block.mark())
        ? Optional.empty()
        : problem(
            block,
            "'%s' is not one of the marks of %s: %s".formatted(block.mark(), language, marks));
  }

  /** Finds marks that mark nothing, because the next line is not a fence. */
  static Stream<String> strayMarks(Path document) {
    List<String> lines = Documents.lines(document);
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).strip().startsWith("<!-- test"))
        .filter(
            i ->
                !FencedBlock.MARK.matcher(lines.get(i)).matches()
                    || i + 1 == lines.size()
                    || !lines.get(i + 1).startsWith("```"))
        .mapToObj(i -> document + ":" + (i + 1));
  }

  private static Optional<String> problem(FencedBlock block, String text) {
    return Optional.of(block.place() + ": " + text);
  }
}
