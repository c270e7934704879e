package gatewire.local.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders with the program's compiled classes and resources, a new one for each version,
 * because running functions still load classes from an earlier one. They are separate from {@code
 * target/classes}, which belongs to the next build of {@code ./gatewire}.
 *
 * <p>A file with the content of the version before also has its time, so that a function whose
 * classes are the same is not taken for a changed one.
 */
final class ClassFolders {

  private final Path parent;

  /** The folder of the last version that was served: first that of the build. */
  private Path served;

  private int made;

  /**
   * @param parent the folder for the versions
   * @param built the folder of the classes that were served first
   */
  ClassFolders(Path parent, Path built) {
    this.parent = parent;
    this.served = built;
  }

  Path served() {
    return served;
  }

  /** Sets the folder whose classes are served from now on. */
  void serve(Path folder) {
    served = folder;
  }

  /** Returns a new, empty folder. */
  Path next() {
    try {
      return Files.createDirectories(parent.resolve(Integer.toString(made++)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds the program's resources, if it has any, to a folder with its classes. */
  static void addResources(Path resources, Path folder) {
    if (Files.isDirectory(resources)) {
      for (Path file : files(resources)) {
        Path copy = folder.resolve(resources.relativize(file).toString());
        try {
          Files.createDirectories(copy.resolveSibling(""));
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  /** Gives each file that the served version has too, with the same content, that file's time. */
  void keepTimes(Path folder) {
    for (Path file : files(folder)) {
      Path before = served.resolve(folder.relativize(file).toString());
      try {
        if (Files.isRegularFile(before) && Files.mismatch(before, file) < 0) {
          Files.setLastModifiedTime(file, Files.getLastModifiedTime(before));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
