package gatewire.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fenced block of a document.
 *
 * @param place the file and line, for messages
 * @param tag the string after the opening fence, which may be empty
 */
record FencedBlock(String place, String tag, String text) {

  /** Returns all blocks of the project's documents, starting with the README. */
  static List<FencedBlock> all() {
    try (Stream<Path> docs = Files.walk(Path.of("components/docs"))) {
      return Stream.concat(Stream.of(Path.of("README.md")), docs.sorted())
          .filter(path -> path.toString().endsWith(".md"))
          .flatMap(path -> of(path).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the blocks with a tag. */
  static Stream<FencedBlock> tagged(String tag) {
    return all().stream().filter(block -> block.tag().equals(tag));
  }

  private static List<FencedBlock> of(Path document) {
    List<FencedBlock> blocks = new ArrayList<>();
    List<String> lines = read(document);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("```")) {
        int end = i + 1;
        while (!lines.get(end).equals("```")) {
          end++;
        }
        String text = String.join("\n", lines.subList(i + 1, end));
        blocks.add(
            new FencedBlock(document + ":" + (i + 1), lines.get(i).substring(3).trim(), text));
        i = end;
      }
    }
    return blocks;
  }

  private static List<String> read(Path document) {
    try {
      return Files.readAllLines(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return place;
  }
}
