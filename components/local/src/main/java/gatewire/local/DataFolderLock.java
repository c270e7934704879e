package gatewire.local;

import gatewire.local.source.SourceException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;

/**
 * The lock of a folder with objects, because two gateways would overwrite each other's changes. The
 * operating system releases the lock when the process ends in any way. The file remains, and
 * describes its last holder.
 */
final class DataFolderLock implements AutoCloseable {

  static final String FILE = "gatewire.lock";

  /** The lock covers a byte behind the description, which other processes can therefore read. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int MAX_DESCRIPTION = 200;

  /**
   * The files that this process has locked. Opening and closing such a file again would release its
   * lock.
   */
  private static final Set<Path> HELD = new HashSet<>();

  private final Path file;
  private final FileChannel channel;

  private DataFolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Locks a folder, which is created if it does not exist.
   *
   * @throws SourceException if another gateway uses the folder, or it cannot be locked
   */
  static DataFolderLock acquire(Path folder) {
    try {
      Path file = Files.createDirectories(folder).toRealPath().resolve(FILE);
      synchronized (HELD) {
        if (HELD.contains(file)) {
          throw inUse(folder, "this process");
        }
        FileChannel channel =
            FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        DataFolderLock lock = new DataFolderLock(file, channel);
        lock.lock(folder);
        HELD.add(file);
        return lock;
      }
    } catch (IOException e) {
      throw new SourceException("cannot lock the folder '%s': %s".formatted(folder, e));
    }
  }

  private void lock(Path folder) throws IOException {
    boolean isComplete = false;
    try {
      if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
        throw inUse(folder, "the gateway of " + description());
      }
      describe("a port that it has not opened yet");
      isComplete = true;
    } finally {
      if (!isComplete) {
        channel.close();
      }
    }
  }

  private String description() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(MAX_DESCRIPTION);
    channel.read(bytes, 0);
    String description = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    return description.isBlank() ? "an unknown process" : description.strip();
  }

  private static SourceException inUse(Path folder, String holder) {
    return new SourceException(
        "the data folder '%s' is in use by %s: end it, or choose another folder with --data"
            .formatted(folder, holder));
  }

  /** Records the port, so that the message to a second gateway contains it. */
  void listeningAt(int port) {
    try {
      describe("port " + port);
    } catch (IOException e) {
      // the message lacks the port
    }
  }

  private void describe(String port) throws IOException {
    String description =
        "process %d, started at %s, with %s\n"
            .formatted(
                ProcessHandle.current().pid(),
                ProcessHandle.current()
                    .info()
                    .startInstant()
                    .orElseGet(Instant::now)
                    .truncatedTo(ChronoUnit.SECONDS),
                port);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(description.getBytes(StandardCharsets.UTF_8)), 0);
  }

  @Override
  public void close() {
    synchronized (HELD) {
      HELD.remove(file);
      try {
        channel.close();
      } catch (IOException e) {
        // the lock is released when the process ends
      }
    }
  }
}
