package gatewire.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Markdown files of the project. */
final class Documents {

  static final Path README = Path.of("README.md");
  static final Path FOLDER = Path.of("components", "docs");

  private Documents() {}

  /** Lists the README first, then the documents of Gatewire in the order of their paths. */
  static List<Path> all() {
    try (Stream<Path> library = Files.list(Path.of("components"));
        Stream<Path> docs = Files.walk(FOLDER)) {
      return Stream.of(Stream.of(README), library.sorted(), docs.sorted())
          .flatMap(paths -> paths)
          .filter(path -> path.toString().endsWith(".md"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> lines(Path document) {
    try {
      return Files.readAllLines(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
