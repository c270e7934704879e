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
 * Packages functions that are written beside the program, without a build step of their own.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-package.html">Java archives</a>
 */
public final class FunctionCode {

  private FunctionCode() {}

  /**
   * An archive of exactly the classes of a handler's package: what a Java function without
   * dependencies needs. The same classes give the same archive wherever the program runs from;
   * another JDK's compiler gives others.
   *
   * @param handler a class of the package
   * @throws RunException when the program runs from a jar, where there is no folder of classes to
   *     pack
   */
  public static Archive ofPackage(Class<?> handler) {
    String folder = handler.getPackageName().replace('.', '/');
    Path classes = location(handler).resolve(folder);
    if (!Files.isDirectory(classes)) {
      throw new RunException(
          "the classes of package %s are not in a folder but in %s: run the program from its classes, or give the function an archive of your own"
              .formatted(handler.getPackageName(), location(handler)));
    }
    return new AssetArchive(Map.of(folder, new FileArchive(classes.toString())));
  }

  private static Path location(Class<?> handler) {
    try {
      return Path.of(handler.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the location of %s is no path".formatted(handler), e);
    }
  }
}
