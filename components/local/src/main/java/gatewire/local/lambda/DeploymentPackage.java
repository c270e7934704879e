package gatewire.local.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A function's deployment package: a folder as it is, or an archive that is unpacked. Changes are
 * noticed by the files' sizes and times; looking takes at most a twentieth of the time, however
 * large a folder is.
 */
final class DeploymentPackage {

  private static final int SHARE_OF_TIME = 20;

  private final LambdaFunction function;
  private final Path unpacked;
  private long lastLook;
  private long lookTook;
  private int fingerprint;
  private int generation;

  /**
   * @param unpacked a folder of this function's own, for archives
   */
  DeploymentPackage(LambdaFunction function, Path unpacked) {
    this.function = function;
    this.unpacked = unpacked;
  }

  /** A number that grows when the code has changed. */
  synchronized int generation() throws LambdaRefusal {
    long now = System.nanoTime();
    if (generation > 0 && now - lastLook < lookTook * SHARE_OF_TIME) {
      return generation;
    }
    int seen = look();
    lastLook = System.nanoTime();
    lookTook = lastLook - now;
    if (generation == 0 || seen != fingerprint) {
      fingerprint = seen;
      generation++;
    }
    return generation;
  }

  /** The folder to run a generation from. */
  synchronized Path taskRoot(int ofGeneration) throws LambdaRefusal {
    if (Files.isDirectory(function.code())) {
      return function.code().toAbsolutePath().normalize();
    }
    Path folder = unpacked.resolve(Integer.toString(ofGeneration)).toAbsolutePath();
    if (Files.notExists(folder)) {
      try {
        Path part = folder.resolveSibling(ofGeneration + "-" + System.nanoTime());
        unpack(part);
        Files.move(part, folder);
      } catch (IOException e) {
        throw invalid("is no zip archive: " + e.getMessage());
      }
    }
    return folder;
  }

  private int look() throws LambdaRefusal {
    if (Files.notExists(function.code())) {
      throw invalid("is not there: build it first");
    }
    try (Stream<Path> files = Files.walk(function.code(), FileVisitOption.FOLLOW_LINKS)) {
      return files.filter(Files::isRegularFile).map(DeploymentPackage::stateOf).toList().hashCode();
    } catch (IOException | UncheckedIOException e) {
      return fingerprint; // a build is at work there: looked at again next time
    }
  }

  private static List<Object> stateOf(Path file) {
    try {
      return List.of(file, Files.size(file), Files.getLastModifiedTime(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void unpack(Path folder) throws IOException {
    try (InputStream file = Files.newInputStream(function.code());
        ZipInputStream zip = new ZipInputStream(file)) {
      Files.createDirectories(folder);
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries++;
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("entry '%s' leaves the archive".formatted(entry.getName()));
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.resolveSibling("."));
          Files.copy(zip, target);
        }
      }
      if (entries == 0) {
        throw new IOException("it has no entries");
      }
      makeBootstrapExecutable(folder.resolve("bootstrap"));
    }
  }

  // Java reads no permissions from archives; on Lambda a bootstrap has to be executable in its
  // archive.
  private static void makeBootstrapExecutable(Path bootstrap) throws IOException {
    if (Files.exists(bootstrap)
        && Files.getFileStore(bootstrap).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private LambdaRefusal invalid(String problem) {
    return new LambdaRefusal(
        502,
        "InvalidZipFileException",
        "function '%s': its code '%s' %s".formatted(function.name(), function.code(), problem));
  }
}
