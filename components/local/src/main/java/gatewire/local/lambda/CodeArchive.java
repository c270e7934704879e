package gatewire.local.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks the zip archive of a function's code, up to Lambda's maximum. */
final class CodeArchive {

  /**
   * The maximum size of the unpacked code, in bytes.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
   *     quotas</a>
   */
  static final long MAX_UNPACKED = 262_144_000;

  /** The maximum number of files and folders; each costs an inode of the disk. */
  static final int MAX_ENTRIES = 100_000;

  private static final int PIECE = 64 * 1024;

  private final Path folder;
  private final byte[] piece = new byte[PIECE];
  private long bytes;

  private CodeArchive(Path folder) {
    this.folder = folder;
  }

  /** Unpacks an archive into a new folder, which is deleted if that fails. */
  static void unpack(Path archive, Path folder) throws IOException {
    boolean isComplete = false;
    try (InputStream file = Files.newInputStream(archive);
        ZipInputStream zip = new ZipInputStream(file)) {
      Files.createDirectories(folder);
      new CodeArchive(folder).unpack(zip);
      makeBootstrapExecutable(folder.resolve("bootstrap"));
      isComplete = true;
    } finally {
      if (!isComplete) {
        delete(folder);
      }
    }
  }

  private void unpack(ZipInputStream zip) throws IOException {
    int entries = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (++entries > MAX_ENTRIES) {
        throw new IOException("it has more than %d entries".formatted(MAX_ENTRIES));
      }
      Path target = folder.resolve(entry.getName()).normalize();
      if (!target.startsWith(folder)) {
        throw new IOException("entry '%s' leaves the archive".formatted(entry.getName()));
      }
      if (entry.isDirectory()) {
        Files.createDirectories(target);
      } else {
        Files.createDirectories(target.resolveSibling("."));
        copy(zip, target);
      }
    }
    if (entries == 0) {
      throw new IOException("the archive has no entries");
    }
  }

  private void copy(ZipInputStream zip, Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
        bytes += read;
        if (bytes > MAX_UNPACKED) {
          throw new IOException("it unpacks to more than %d bytes".formatted(MAX_UNPACKED));
        }
        out.write(piece, 0, read);
      }
    }
  }

  // Java's zip stream does not read file permissions. On Lambda, the bootstrap must be executable
  // in the archive.
  private static void makeBootstrapExecutable(Path bootstrap) throws IOException {
    if (Files.exists(bootstrap)
        && Files.getFileStore(bootstrap).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return; // The archive could not be opened: keep the exception that says why.
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
