package gatewire.cli;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * The class loader of the program. {@code ./gatewire} starts Java from jars only, because the JVM
 * accepts no folder in the class path of a class-data archive, and names the folder of the
 * program's classes in a system property.
 */
final class ProgramClasses {

  private static final String PROPERTY = "gatewire.classes";

  private ProgramClasses() {}

  /**
   * Loads the program from the folder that the property names. If the property is absent, for
   * example in an IDE, the program is on the class path.
   */
  static void use() {
    String folder = System.getProperty(PROPERTY, "");
    if (!folder.isEmpty()) {
      // The loader asks its parent first, so it loads only classes that the library's jar lacks.
      Thread.currentThread()
          .setContextClassLoader(
              new URLClassLoader(
                  "program", new URL[] {url(folder)}, ProgramClasses.class.getClassLoader()));
    }
  }

  private static URL url(String folder) {
    try {
      return Path.of(folder).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
