package gatewire.cli;

import java.nio.file.Path;

/** Formats files for tools that know them by their path in a repository. */
final class RelativePath {

  private RelativePath() {}

  /**
   * Returns the path from the caller's folder, with slashes on every system; the absolute path of a
   * file elsewhere.
   */
  static String of(Path file) {
    Path folder = CallerFolder.resolve("").toAbsolutePath().normalize();
    Path absolute = file.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(folder) ? folder.relativize(absolute) : absolute;
    return shown.toString().replace('\\', '/');
  }
}
