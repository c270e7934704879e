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
 * A folder that is deleted when it is closed, or when the process ends. If the process is killed,
 * the folder remains, and {@link StaleTemporaryFolders} deletes it later because its lock is free.
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

  /** Creates a folder in the system's temporary folder. */
  static TemporaryFolder create() {
    try {
      Path path = Files.createTempDirectory(processPrefix());
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

  /** Returns the prefix of the names of all folders of this process. */
  static String processPrefix() {
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
      // the lock is released when the process ends
    }
    delete(path);
  }

  /** Deletes a folder and its content; links are deleted, but not their targets. */
  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // files that remain in the system's temporary folder do no harm
    }
  }
}
