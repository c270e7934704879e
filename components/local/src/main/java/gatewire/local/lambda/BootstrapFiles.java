package gatewire.local.lambda;

import gatewire.local.lambda.bootstrap.JavaBootstrap;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that start Gatewire's runtimes: scripts, which are written to a folder, and the class
 * path of the Java runtime.
 */
final class BootstrapFiles {

  static final String JAVA_MAIN = JavaBootstrap.class.getName();

  /** A class of each library that the Java bootstrap uses; the last two may be absent. */
  private static final String[] JAVA_LIBRARIES = {
    JAVA_MAIN,
    "com.fasterxml.jackson.databind.ObjectMapper",
    "com.fasterxml.jackson.core.JsonFactory",
    "com.fasterxml.jackson.annotation.JsonInclude",
    "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule",
    "com.fasterxml.jackson.datatype.jdk8.Jdk8Module",
  };

  private final Path folder;
  private final String javaClassPath;

  BootstrapFiles(Path folder) {
    this.folder = folder;
    Set<String> entries = new LinkedHashSet<>();
    Stream.of(JAVA_LIBRARIES).flatMap(name -> locate(name).stream()).forEach(entries::add);
    this.javaClassPath = String.join(File.pathSeparator, entries);
  }

  String javaClassPath() {
    return javaClassPath;
  }

  /** Returns the path of a script, after writing it to the folder if it is not there. */
  synchronized Path file(String name) {
    Path file = folder.resolve(name);
    if (Files.notExists(file)) {
      try (InputStream script =
          Optional.ofNullable(JavaBootstrap.class.getResourceAsStream(name)).orElseThrow()) {
        Files.createDirectories(folder);
        Files.copy(script, file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return file;
  }

  private static Optional<String> locate(String className) {
    try {
      CodeSource source =
          Class.forName(className, false, BootstrapFiles.class.getClassLoader())
              .getProtectionDomain()
              .getCodeSource();
      return Optional.of(Path.of(source.getLocation().toURI()).toString());
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
