package gatewire.stack.cloudformation;

import gatewire.stack.cloudformation.value.TemplateNode;
import gatewire.stack.cloudformation.value.TemplateNodeParser;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds local files by the locations in a template, which may already be those of S3. */
final class IncludedFile {

  private static final String BUCKET = "^(?:s3://|https://[^/]*amazonaws\\.com/)[^/]*/";

  private IncludedFile() {}

  /** Reads a file; empty if it is not on this machine. */
  static Optional<TemplateNode> read(Path template, String location) {
    return find(template, location).filter(Files::isRegularFile).map(TemplateNodeParser::read);
  }

  /**
   * Returns a file or folder: by its path from the template's folder, or by its name beside the
   * template if its path is that of an object in S3.
   */
  static Optional<Path> find(Path template, String location) {
    String key = location.replaceFirst(BUCKET, "");
    if (key.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path folder = template.toAbsolutePath().resolveSibling("");
      Path path = folder.resolve(key).normalize();
      Path name = path.getFileName();
      return Stream.of(path, name == null ? path : folder.resolve(name))
          .filter(Files::exists)
          .findFirst();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
