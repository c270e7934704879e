package gatewire.pulumi;

import com.pulumi.asset.Archive;
import com.pulumi.asset.AssetArchive;
import com.pulumi.asset.FileArchive;
import com.pulumi.exceptions.RunException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Packages functions whose classes are part of the program, without a separate build step.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-package.html">Java archives</a>
 */
public final class FunctionCode {

  private FunctionCode() {}

  /**
   * Returns an archive of exactly the classes of a handler's package, which is sufficient for a
   * Java function without dependencies. The same classes result in the same archive on every
   * machine, but the compiler of another JDK creates other classes.
   *
   * @param handler a class of the package
   * @throws RunException if the program runs from a jar, so that there is no folder with classes
   */
  public static Archive ofPackage(Class<?> handler) {
    String folder = handler.getPackageName().replace('.', '/');
    Path classes = location(handler).resolve(folder);
    if (!Files.isDirectory(classes)) {
      throw new RunException(
          "the classes of package %s are not in a folder but in %s: run the program from its classes, or give the function a custom archive"
              .formatted(handler.getPackageName(), location(handler)));
    }
    return new AssetArchive(Map.of(folder, new FileArchive(classes.toString())));
  }

  private static Path location(Class<?> handler) {
    try {
      return Path.of(handler.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the location of %s is not a path".formatted(handler), e);
    }
  }
}
