package gatewire.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The jar with the classes of the library. Commands start from it, because the JVM stores the
 * classes of jars in its class-data archive, but not the classes of folders.
 */
final class LibraryJar {

  private static final long SAME_TIME_FOR_EACH_ENTRY = 0;

  private LibraryJar() {}

  /**
   * Packs the library's classes. If the jar has this content already, it stays untouched: its
   * modification time must not change, or the JVM would reject the class-data archive.
   *
   * @return whether the content changed
   */
  static boolean write(Path classes, Path jar) throws IOException {
    byte[] content = content(classes);
    if (Files.exists(jar) && Arrays.equals(Files.readAllBytes(jar), content)) {
      return false;
    }
    Path complete = jar.resolveSibling(jar.getFileName() + ".new");
    Files.write(complete, content);
    Files.move(complete, jar, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }

  private static byte[] content(Path classes) throws IOException {
    var content = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(content)) {
      zip.setLevel(0); // The JVM starts faster from entries that it need not decompress.
      for (Path file : libraryFiles(classes)) {
        ZipEntry entry = new ZipEntry(classes.relativize(file).toString().replace('\\', '/'));
        entry.setTime(SAME_TIME_FOR_EACH_ENTRY);
        zip.putNextEntry(entry);
        Files.copy(file, zip);
      }
    }
    return content.toByteArray();
  }

  /** Returns all files below the package {@code gatewire} and its service providers, sorted. */
  private static List<Path> libraryFiles(Path classes) throws IOException {
    Path services = classes.resolve("META-INF").resolve("services");
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .filter(Files::isRegularFile)
          .filter(
              file ->
                  file.startsWith(classes.resolve("gatewire"))
                      || (file.startsWith(services)
                          && file.getFileName().toString().startsWith("gatewire.")))
          .sorted()
          .toList();
    }
  }
}
