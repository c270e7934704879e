package gatewire.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads texts that lie beside a program's classes, in UTF-8. */
public final class ClasspathText {

  private ClasspathText() {}

  /**
   * The text at this path from the root of the class path, for example {@code openapi/pets.yaml};
   * empty where there is none.
   */
  public static Optional<String> read(String path) {
    return loaders().flatMap(loader -> read(loader, path).stream()).findFirst();
  }

  /**
   * The thread's loader, which knows a program whose library is loaded by another; and the
   * library's, because the SDK runs programs on threads of the common pool, whose loader knows
   * nothing of a program that Maven runs.
   */
  private static Stream<ClassLoader> loaders() {
    return Stream.concat(
            Stream.ofNullable(Thread.currentThread().getContextClassLoader()),
            Stream.of(ClasspathText.class.getClassLoader()))
        .distinct();
  }

  private static Optional<String> read(ClassLoader loader, String path) {
    try (InputStream stream = loader.getResourceAsStream(path)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }
}
