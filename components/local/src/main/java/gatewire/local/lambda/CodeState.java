package gatewire.local.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The names, sizes and times of the files in a function's code, relative to its folder, so that the
 * same code in another folder has the same state.
 */
record CodeState(List<FileState> files, boolean isComplete) {

  /** The state of code that does not exist, or whose files change while they are listed. */
  static final CodeState UNREADABLE = new CodeState(List.of(), false);

  record FileState(String name, long size, FileTime modified) {

    static FileState of(Path file, Path root) {
      try {
        return new FileState(
            root.relativize(file).toString(), Files.size(file), Files.getLastModifiedTime(file));
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
              .map(file -> FileState.of(file, code))
              .sorted(Comparator.comparing(FileState::name))
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
