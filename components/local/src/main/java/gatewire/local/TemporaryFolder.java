package gatewire.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder that is removed when it is closed, or with the process at the latest. A process that is
 * killed leaves it behind for {@link StaleTemporaryFolders}, which tell by its lock that nobody has
 * it.
 */
final class TemporaryFolder implements AutoCloseable {

  static final String PREFIX = "gatewire-";
  static final String LOCK = "lock";

  private final Path path;
  private final FileChannel lock;
  private final Thread hook = new Thread(this::remove, "temporary-folder-shutdown");

  private TemporaryFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Make one in the system's folder for such. */
  static TemporaryFolder make() {
    try {
      Path path = Files.createTempDirectory(ownPrefix());
      FileChannel lock =
          FileChannel.open(
              path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      lock.lock();
      TemporaryFolder folder = new TemporaryFolder(path, lock);
      Runtime.getRuntime().addShutdownHook(folder.hook);
      StaleTemporaryFolders.removeSoon(path);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How the names of all folders of this process begin. */
  static String ownPrefix() {
    return PREFIX + ProcessHandle.current().pid() + "-";
  }

  Path path() {
    return path;
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is ending already
    }
    remove();
  }

  private void remove() {
    try {
      lock.close();
    } catch (IOException e) {
      // the process's end lets go of it
    }
    delete(path);
  }

  /** Delete a folder and what is in it; links are removed, not what they lead to. */
  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // a leftover in the system's temporary folder does no harm
    }
  }
}
