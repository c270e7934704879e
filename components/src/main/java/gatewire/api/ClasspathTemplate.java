package gatewire.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A template that lies beside the program's classes, in UTF-8.
 *
 * @param resource its path from the root of the class path, for example {@code templates/order.vm}
 */
record ClasspathTemplate(String resource) implements BodyTemplate {

  @Override
  public String render(Side side, RouteContext route) {
    try (InputStream stream = loader().getResourceAsStream(resource)) {
      if (stream == null) {
        route.report(
            resource,
            "there is no such template on the class path",
            "name it from the root, without a slash in front");
        return "";
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The program's own loader, which is not the library's where Maven runs the program. */
  private static ClassLoader loader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context == null ? ClasspathTemplate.class.getClassLoader() : context;
  }
}
