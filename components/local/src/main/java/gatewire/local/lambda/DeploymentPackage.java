package gatewire.local.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A function's deployment package: a folder, which is used in place, or an archive, which is
 * unpacked. Changes are detected by the sizes and times of the files. Scans use at most a twentieth
 * of the time, even if a folder is large.
 */
final class DeploymentPackage {

  private static final int MIN_PAUSE_PER_SCAN = 20;

  private final LambdaFunction function;
  private final Path unpacked;
  private long lastScan;
  private long scanNanos;
  private CodeState state = CodeState.UNREADABLE;
  private int generation;

  /**
   * @param unpacked the folder to unpack archives into; no other function uses it
   */
  DeploymentPackage(LambdaFunction function, Path unpacked) {
    this.function = function;
    this.unpacked = unpacked;
  }

  /** Returns a number that increases when the code has changed. */
  synchronized int generation() throws LambdaException {
    long now = System.nanoTime();
    if (generation > 0 && now - lastScan < scanNanos * MIN_PAUSE_PER_SCAN) {
      return generation;
    }
    CodeState seen = scan();
    lastScan = System.nanoTime();
    scanNanos = lastScan - now;
    if (generation == 0 || !seen.equals(state)) {
      state = seen;
      generation++;
    }
    return generation;
  }

  /** Returns the folder with the code of a generation. */
  synchronized Path taskRoot(int ofGeneration) throws LambdaException {
    if (Files.isDirectory(function.code())) {
      return function.code().toAbsolutePath().normalize();
    }
    Path folder = unpacked.resolve(Integer.toString(ofGeneration)).toAbsolutePath();
    if (Files.notExists(folder)) {
      try {
        Path part = folder.resolveSibling(ofGeneration + "-" + System.nanoTime());
        CodeArchive.unpack(function.code(), part);
        Files.move(part, folder);
      } catch (IOException | IllegalArgumentException e) {
        // Also for a name that is not UTF-8, or that is not a path on this system.
        throw invalid("is not a zip archive: " + e.getMessage());
      }
    }
    return folder;
  }

  private CodeState scan() throws LambdaException {
    if (Files.notExists(function.code())) {
      throw invalid("does not exist: build it first");
    }
    CodeState seen = CodeState.of(function.code());
    return seen.isComplete()
        ? seen
        : state; // a build is changing the files: scanned again next time
  }

  private LambdaException invalid(String problem) {
    return new LambdaException(
        502,
        "InvalidZipFileException",
        "function '%s': its code '%s' %s".formatted(function.name(), function.code(), problem));
  }
}
