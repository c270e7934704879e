package gatewire.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that was read by a person once and must not change unnoticed. After a change that is
 * meant, {@code ./mvnw test -Dtest=RenderedBackendTests -Dgolden.write} writes the files anew; read
 * the difference before you commit it.
 */
final class GoldenFile {

  private static final Path FOLDER = Path.of("components/src/test/resources/golden/api");

  private GoldenFile() {}

  static void verify(String name, String text) {
    Path file = FOLDER.resolve(name + ".txt");
    try {
      if (System.getProperty("golden.write") != null) {
        Files.writeString(file, text);
      }
      assertThat(text).as(file.toString()).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
