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
 * Temporary folders of gateways that were killed. The lock says whether one is in use, as a process
 * id would not: it may have been given away anew, or belong to another container with the same
 * folder.
 */
final class StaleTemporaryFolders {

  /** What is younger may not have been locked yet. */
  private static final Duration YOUNG = Duration.ofMinutes(1);

  private StaleTemporaryFolders() {}

  /** Remove those beside a folder, without keeping the start of the gateway waiting. */
  static void removeSoon(Path own) {
    Thread removal = new Thread(() -> remove(own), "temporary-folder-sweep");
    removal.setDaemon(true);
    removal.start();
  }

  /**
   * Remove those beside a folder that belong to its owner and to no process.
   *
   * @param own any folder of this process
   */
  static void remove(Path own) {
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(own.resolveSibling(""), TemporaryFolder.PREFIX + "*")) {
      for (Path folder : folders) {
        if (isStale(folder, own)) {
          TemporaryFolder.delete(folder);
        }
      }
    } catch (IOException | RuntimeException e) {
      // the next start may have more luck
    }
  }

  private static boolean isStale(Path folder, Path own) {
    // To open and close a lock of this process would let go of it.
    if (folder.getFileName().toString().startsWith(TemporaryFolder.ownPrefix())) {
      return false;
    }
    Path lock = folder.resolve(TemporaryFolder.LOCK);
    try {
      return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
          && Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)
          && Files.getOwner(folder).equals(Files.getOwner(own))
          && Files.getLastModifiedTime(lock).toInstant().isBefore(Instant.now().minus(YOUNG))
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
