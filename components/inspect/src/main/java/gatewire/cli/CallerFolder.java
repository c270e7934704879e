package gatewire.cli;

import java.nio.file.Path;

/**
 * The folder that relative paths on the command line start from. The script {@code ./gatewire} runs
 * Java in the project's folder, because a program's own relative paths start there, and hands over
 * the folder of its caller.
 */
final class CallerFolder {

  private static final String PROPERTY = "gatewire.caller";

  private CallerFolder() {}

  /** The path as the caller means it; unchanged if the caller is in the project's folder. */
  static Path resolve(String path) {
    String caller = System.getProperty(PROPERTY, "");
    return caller.isEmpty() || Path.of(caller).equals(Path.of("").toAbsolutePath())
        ? Path.of(path)
        : Path.of(caller).resolve(path);
  }
}
