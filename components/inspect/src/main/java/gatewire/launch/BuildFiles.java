package gatewire.launch;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes the files with which {@code ./gatewire} starts Java and the compiler without Maven.
 *
 * <p>Maven runs it after a build with {@code exec:java}, whose class loader contains the program's
 * class path. So no other Maven plugin has to be downloaded to read the class path.
 */
public final class BuildFiles {

  private static final Path CLASSES = Path.of("target", "classes");

  private BuildFiles() {}

  /**
   * Writes the files into {@code target/gatewire} of the current folder.
   *
   * @throws IllegalStateException if it does not run in {@code exec:java}
   */
  public static void main(String[] args) throws IOException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    if (!(loader instanceof URLClassLoader urls)) {
      throw new IllegalStateException(
          "the class path is unknown: %s is not the class loader of exec:java".formatted(loader));
    }
    Files.createDirectories(Build.STATE);
    LibraryJar.write(CLASSES, Build.LIBRARY);
    String classPath = "-cp " + quoted(classPath(urls)) + "\n";
    writeChanges(
        Build.JAVA_ARGUMENTS,
        Files.readString(Path.of(".mvn", "jvm.config")).strip()
            + "\n-Dgatewire.classes=target/classes\n"
            + "-Dgatewire.release=%s\n".formatted(release())
            + classPath
            + "# The class-data archive belongs to Java %s.\n"
                .formatted(System.getProperty("java.vm.version")));
    Files.writeString(
        Build.JAVAC_ARGUMENTS,
        classPath
            + "-d target/classes -encoding UTF-8 -g -proc:none -Xlint:all,-classfile,-processing\n"
            + "--release "
            + release()
            + "\n");
    Files.write(Build.SOURCES, Build.sources());
  }

  /** Returns the version of Java that the pom compiles for; serve --watch compiles for it too. */
  private static String release() {
    return System.getProperty("gatewire.release", "17");
  }

  /** Keeps the modification time of a file that has this content already. */
  private static void writeChanges(Path file, String content) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(content)) {
      Files.writeString(file, content);
    }
  }

  /**
   * Returns the class path. Entries in the project's folder are relative, so that the project can
   * be moved.
   */
  private static String classPath(URLClassLoader loader) {
    Path project = Path.of("").toAbsolutePath();
    return Arrays.stream(loader.getURLs())
        .map(BuildFiles::file)
        .map(file -> file.startsWith(project) ? project.relativize(file) : file)
        // The program's classes are not on the class path; see gatewire.cli.ProgramClasses.
        .map(file -> file.equals(CLASSES) ? Build.LIBRARY : file)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path file(URL url) {
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Quotes an argument, because an argument file needs quotes around spaces and escapes within
   * quotes.
   */
  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
