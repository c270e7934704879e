package gatewire.stack.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder outside the checkout that exists until it is closed. */
public final class WorkFolder implements AutoCloseable {

  private final Path path;

  public WorkFolder() {
    try {
      this.path = Files.createTempDirectory("gatewire-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Creates a new empty folder in it. */
  public Path newFolder(String name) {
    try {
      return Files.createTempDirectory(path, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the folder. Files that are still open, which Windows keeps, remain. */
  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
