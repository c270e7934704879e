package gatewire.cli;

import java.nio.file.Path;

/**
 * The folder in which relative paths on the command line start. The script {@code ./gatewire} runs
 * Java in the project's folder, because relative paths in a program start there, and passes the
 * folder of its caller in a system property.
 */
final class CallerFolder {

  private static final String PROPERTY = "gatewire.caller";

  private CallerFolder() {}

  /**
   * Resolves a path against the caller's folder; returns it unchanged if the caller is in the
   * project's folder.
   */
  static Path resolve(String path) {
    String caller = System.getProperty(PROPERTY, "");
    return caller.isEmpty() || Path.of(caller).equals(Path.of("").toAbsolutePath())
        ? Path.of(path)
        : Path.of(caller).resolve(path);
  }
}
