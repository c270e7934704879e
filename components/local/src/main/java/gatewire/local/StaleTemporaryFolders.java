package gatewire.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/**
 * Temporary folders of gateways that were killed. Each folder has a lock that shows whether it is
 * in use. A process id could not show this: another process may have the same id by now, or the
 * folder may be shared with another container.
 */
final class StaleTemporaryFolders {

  /** Younger folders are kept, because their process may not have locked them yet. */
  private static final Duration MIN_AGE = Duration.ofMinutes(1);

  private StaleTemporaryFolders() {}

  /**
   * Removes the stale folders beside a folder in the background, so that the gateway starts at
   * once.
   */
  static void removeSoon(Path sibling) {
    Thread removal = new Thread(() -> remove(sibling), "temporary-folder-sweep");
    removal.setDaemon(true);
    removal.start();
  }

  /**
   * Removes the folders beside a folder that have the same owner and that no process uses.
   *
   * @param sibling any folder of this process
   */
  static void remove(Path sibling) {
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(sibling.resolveSibling(""), TemporaryFolder.PREFIX + "*")) {
      for (Path folder : folders) {
        if (isStale(folder, sibling)) {
          TemporaryFolder.delete(folder);
        }
      }
    } catch (IOException | RuntimeException e) {
      // the next gateway tries again
    }
  }

  private static boolean isStale(Path folder, Path sibling) {
    // Opening and closing a lock file of this process would release its lock.
    if (folder.getFileName().toString().startsWith(TemporaryFolder.processPrefix())) {
      return false;
    }
    Path lock = folder.resolve(TemporaryFolder.LOCK);
    try {
      return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
          && Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)
          && Files.getOwner(folder).equals(Files.getOwner(sibling))
          && Files.getLastModifiedTime(lock).toInstant().isBefore(Instant.now().minus(MIN_AGE))
          && isFree(lock);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static boolean isFree(Path lock) throws IOException {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      return held != null;
    }
  }
}
