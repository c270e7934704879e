package gatewire.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is removed when it is closed, or with the process at the latest. */
final class TemporaryFolder implements AutoCloseable {

  private final Path path;
  private final Thread hook = new Thread(this::remove, "temporary-folder-shutdown");

  private TemporaryFolder(Path path) {
    this.path = path;
  }

  static TemporaryFolder make() {
    try {
      TemporaryFolder folder = new TemporaryFolder(Files.createTempDirectory("gatewire"));
      Runtime.getRuntime().addShutdownHook(folder.hook);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(hook);
    remove();
  }

  /** Links are removed, not what they lead to. */
  private void remove() {
    try (Stream<Path> files = Files.walk(path)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // a leftover in the system's temporary folder does no harm
    }
  }
}
