package gatewire.local.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a source, found by listing folders again and again. A {@link
 * java.nio.file.WatchService} would need less of the processor, but it is not told of saves on many
 * network mounts and on folders that a container shares with its host.
 *
 * @param roots files and folders; a root need not exist
 */
public record WatchedFiles(List<Root> roots) {

  /** The files that editors keep beside a file while it is open or being saved. */
  private static final Pattern EDITOR_FILE =
      Pattern.compile("\\..*|.*~|#.*#|.*\\.(?:swp|swx|tmp|bak)|.*___jb_(?:tmp|old)___|4913");

  /**
   * A place with files.
   *
   * @param path a file or a folder
   * @param depth how many levels of folders below it are watched; 0 for a file
   * @param names the names of the files of a folder
   */
  public record Root(Path path, int depth, Pattern names) {

    /** Returns a root for one file. */
    public static Root file(Path file) {
      return new Root(file, 0, Pattern.compile(".*"));
    }

    /** Returns a root for all files below a folder. */
    public static Root tree(Path folder) {
      return new Root(folder, Integer.MAX_VALUE, Pattern.compile(".*"));
    }

    /** Returns a root for the files in a folder with certain names. */
    public static Root folder(Path folder, String names) {
      return new Root(folder, 1, Pattern.compile(names));
    }
  }

  public WatchedFiles {
    roots = List.copyOf(roots);
  }

  /** The state of all files at one time. */
  public record Snapshot(Map<Path, FileState> states) {
    public Snapshot {
      states = Collections.unmodifiableMap(new TreeMap<>(states));
    }

    /** Returns whether no file was saved, created or deleted until a later snapshot. */
    public boolean isSame(Snapshot later) {
      return changesUntil(later).isEmpty();
    }

    /** Returns the files that were saved, created or deleted until a later snapshot, sorted. */
    Set<Path> changesUntil(Snapshot later) {
      Set<Path> changed = new TreeSet<>();
      later.states.forEach(
          (file, state) -> {
            FileState earlier = states.get(file);
            if (earlier == null || !earlier.isSame(state)) {
              changed.add(file);
            }
          });
      states.keySet().stream()
          .filter(file -> !later.states.containsKey(file))
          .forEach(changed::add);
      return changed;
    }
  }

  /** Returns the state of each file; a file that cannot be read is omitted. */
  public Snapshot look() {
    Map<Path, FileState> states = new TreeMap<>();
    for (Root root : roots) {
      try (Stream<Path> files =
          Files.walk(root.path(), root.depth(), FileVisitOption.FOLLOW_LINKS)) {
        files
            .filter(file -> isOf(file, root))
            .forEach(file -> FileState.of(file).ifPresent(state -> states.put(file, state)));
      } catch (IOException | UncheckedIOException e) {
        // The root does not exist, or a folder is being renamed: looked at again soon.
      }
    }
    return new Snapshot(states);
  }

  private static boolean isOf(Path file, Root root) {
    return file.equals(root.path()) || isFile(file, root.names());
  }

  /** Returns whether a file has such a name and was not made by an editor for itself. */
  static boolean isFile(Path file, Pattern names) {
    String name = Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    return names.matcher(name).matches() && !EDITOR_FILE.matcher(name).matches();
  }
}
