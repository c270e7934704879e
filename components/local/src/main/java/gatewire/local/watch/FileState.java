package gatewire.local.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.CRC32;

/**
 * The state of a file when it was looked at.
 *
 * @param checksum of the content; only of a file that was just saved, because some file systems
 *     store times in steps of up to two seconds, within which a second save may not show
 */
public record FileState(Instant modified, long size, OptionalLong checksum) {

  private static final Duration JUST_SAVED = Duration.ofSeconds(10);

  /** Returns the state of a file; empty if it does not exist or is not a regular file. */
  static Optional<FileState> of(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        return Optional.empty();
      }
      Instant modified = attributes.lastModifiedTime().toInstant();
      boolean recent = modified.isAfter(Instant.now().minus(JUST_SAVED));
      return Optional.of(
          new FileState(
              modified,
              attributes.size(),
              recent ? OptionalLong.of(checksum(file)) : OptionalLong.empty()));
    } catch (IOException e) {
      return Optional.empty(); // deleted in the meantime, or being renamed
    }
  }

  private static long checksum(Path file) throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(Files.readAllBytes(file));
    return checksum.getValue();
  }

  /** Returns whether the file was saved between this state and a later one. */
  boolean isSame(FileState later) {
    boolean sameContent =
        checksum.isEmpty() || later.checksum.isEmpty() || checksum.equals(later.checksum);
    return modified.equals(later.modified) && size == later.size && sameContent;
  }
}
