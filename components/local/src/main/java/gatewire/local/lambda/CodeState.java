package gatewire.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The names, sizes and times of the files in a function's code, relative to its folder, so that the
 * same code in another folder has the same state.
 */
record CodeState(List<CodeFile> files, boolean isComplete) {

  /** The state of code that does not exist, or whose files change while they are listed. */
  static final CodeState UNREADABLE = new CodeState(List.of(), false);

  /**
   * A file.
   *
   * @param modified in milliseconds, because Java copies times less exactly than file systems store
   *     them
   */
  record CodeFile(String name, long size, long modified) {

    static CodeFile of(Path file, Path root) {
      try {
        return new CodeFile(
            root.relativize(file).toString(),
            Files.size(file),
            Files.getLastModifiedTime(file).toMillis());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  CodeState {
    files = List.copyOf(files);
  }

  /** Lists the files of a folder, or the archive itself. */
  static CodeState of(Path code) {
    try (Stream<Path> files = Files.walk(code, FileVisitOption.FOLLOW_LINKS)) {
      return new CodeState(
          files
              .filter(Files::isRegularFile)
              .map(file -> CodeFile.of(file, code))
              .sorted(Comparator.comparing(CodeFile::name))
              .toList(),
          true);
    } catch (IOException | UncheckedIOException e) {
      return UNREADABLE;
    }
  }

  /** Returns whether both are complete and have the same files. */
  boolean isSame(CodeState other) {
    return isComplete && equals(other);
  }
}
