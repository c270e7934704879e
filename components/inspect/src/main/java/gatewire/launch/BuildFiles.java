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
    String classPath = "-cp " + quoted(classPath(urls)) + "\n";
    Files.createDirectories(Build.STATE);
    Files.writeString(
        Build.JAVA_ARGUMENTS,
        Files.readString(Path.of(".mvn", "jvm.config")).strip() + "\n" + classPath);
    Files.writeString(
        Build.JAVAC_ARGUMENTS,
        classPath
            + "-d target/classes -encoding UTF-8 -g -proc:none -Xlint:all,-classfile,-processing\n"
            + "--release "
            + System.getProperty("gatewire.release", "17")
            + "\n");
    Files.write(Build.SOURCES, Build.sources());
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
