package gatewire.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A file with the bytes of a fuzzer, for readers that read files. */
final class Sample {

  private Sample() {}

  /** Returns the text before the first NUL and the text after it, which is empty without a NUL. */
  static String[] halves(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.indexOf('\0');
    return end < 0
        ? new String[] {text, ""}
        : new String[] {text.substring(0, end), text.substring(end + 1)};
  }

  /** Writes the bytes into a file with this name in a new folder, and reads the file. */
  static void inFile(String name, byte[] bytes, Consumer<Path> reader) {
    try {
      Path folder = Files.createTempDirectory("fuzz");
      Path file = folder.resolve(name);
      try {
        Files.write(file, bytes);
        reader.accept(file);
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checks that a reader rejects bad input with a message that a person can act on. */
  static void assertExplains(RuntimeException rejected) {
    assertThat(rejected.getMessage()).isNotBlank().doesNotContain("Exception");
  }
}
