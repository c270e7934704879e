package gatewire.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fenced block of a document.
 *
 * @param place file and line, for messages
 * @param language the first word after the opening fence, which renderers highlight; empty if
 *     absent
 * @param mark the word in the comment {@code <!-- test: … -->} on the line before the fence, which
 *     says what a test does with the block; empty if absent
 */
record FencedBlock(String place, String language, String mark, String text) {

  static final Pattern MARK = Pattern.compile("<!-- test: ([a-z]+) -->");

  private static final String FENCE = "```";

  /** Returns the blocks of all documents, in the order of {@link Documents#all}. */
  static List<FencedBlock> all() {
    return Documents.all().stream().flatMap(document -> in(document).stream()).toList();
  }

  static Stream<FencedBlock> marked(String mark) {
    return all().stream().filter(block -> block.mark().equals(mark));
  }

  static Stream<FencedBlock> written(String language) {
    return all().stream().filter(block -> block.language().equals(language));
  }

  static List<FencedBlock> in(Path document) {
    return in(document.toString(), Documents.lines(document));
  }

  static List<FencedBlock> in(String document, List<String> lines) {
    List<FencedBlock> blocks = new ArrayList<>();
    int next = 0;
    while (next < lines.size()) {
      int fence = next++;
      if (lines.get(fence).startsWith(FENCE)) {
        int end = fence + 1 + lines.subList(fence + 1, lines.size()).indexOf(FENCE);
        blocks.add(
            new FencedBlock(
                document + ":" + (fence + 1),
                lines.get(fence).substring(FENCE.length()).trim(),
                fence > 0 ? mark(lines.get(fence - 1)) : "",
                String.join("\n", lines.subList(fence + 1, end))));
        next = end + 1;
      }
    }
    return blocks;
  }

  private static String mark(String line) {
    Matcher mark = MARK.matcher(line);
    return mark.matches() ? mark.group(1) : "";
  }

  @Override
  public String toString() {
    return place;
  }
}
