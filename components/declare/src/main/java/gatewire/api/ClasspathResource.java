package gatewire.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads class path resources of the program as UTF-8 strings. */
public final class ClasspathResource {

  private ClasspathResource() {}

  /**
   * Returns the content of the resource at this path from the root of the class path, for example
   * {@code openapi/pets.yaml}; empty if there is no such resource.
   */
  public static Optional<String> read(String path) {
    return loaders().flatMap(loader -> read(loader, path).stream()).findFirst();
  }

  /**
   * Returns the thread's class loader, which finds the program when another loader has loaded the
   * library; and the library's class loader, because the Pulumi SDK runs programs on threads of the
   * common pool, whose context class loader does not find a program that Maven runs.
   */
  private static Stream<ClassLoader> loaders() {
    return Stream.concat(
            Stream.ofNullable(Thread.currentThread().getContextClassLoader()),
            Stream.of(ClasspathResource.class.getClassLoader()))
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
