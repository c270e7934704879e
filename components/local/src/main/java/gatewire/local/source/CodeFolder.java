package gatewire.local.source;

import gatewire.stack.Archive;
import gatewire.stack.Asset;
import gatewire.stack.AssetOrArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Assembles the files of an archive as in a deployment package. */
final class CodeFolder {

  private CodeFolder() {}

  /**
   * Returns a folder, or a zip or jar file, with the content of the archive. Its folders are
   * linked, so that changes in them are detected.
   *
   * @param folder the folder to create if the archive must be assembled
   * @throws SourceException if the content is not on this machine
   */
  static Path of(Archive archive, Path folder) throws IOException {
    if (archive instanceof Archive.File file) {
      Path path = Path.of(file.path());
      if (Files.isDirectory(path) || file.path().matches(".+\\.(?:zip|jar)")) {
        return path;
      }
      throw new SourceException(
          "has its code in '%s', which is neither a folder nor a zip file".formatted(path));
    } else if (archive instanceof Archive.Assets assets) {
      Files.createDirectories(folder);
      for (Map.Entry<String, AssetOrArchive> entry : assets.entries().entrySet()) {
        put(entry.getValue(), within(folder, entry.getKey()));
      }
      return folder;
    }
    throw notOnThisMachine(archive);
  }

  private static void put(AssetOrArchive entry, Path place) throws IOException {
    Files.createDirectories(place.toAbsolutePath().getParent());
    if (entry instanceof Asset.Content content) {
      write(content.text(), place);
    } else if (entry instanceof Asset.File file) {
      link(Path.of(file.path()), place);
    } else if (entry instanceof Archive.File file && Files.isDirectory(Path.of(file.path()))) {
      link(Path.of(file.path()), place);
    } else if (entry instanceof Archive.Assets assets) {
      of(assets, place);
    } else {
      throw notOnThisMachine(entry);
    }
  }

  /**
   * Writes a text. Its time depends only on the text, so that the same text in another folder is
   * not taken for a change of the function.
   */
  private static void write(String text, Path place) throws IOException {
    Files.writeString(place, text);
    Files.setLastModifiedTime(
        place, FileTime.from(Integer.toUnsignedLong(text.hashCode()), TimeUnit.SECONDS));
  }

  private static void link(Path target, Path place) throws IOException {
    if (!Files.exists(target)) {
      throw new SourceException("has '%s' in its code, which does not exist".formatted(target));
    }
    try {
      Files.createSymbolicLink(place, target.toAbsolutePath());
    } catch (IOException | UnsupportedOperationException e) {
      copy(target, place); // Windows allows only some users to create links
    }
  }

  private static void copy(Path target, Path place) throws IOException {
    try (Stream<Path> files = Files.walk(target)) {
      List<Path> all = files.toList();
      for (Path file : all) {
        Path copy = place.resolve(target.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Returns the path of an entry; rejects a name that leads out of the folder. */
  private static Path within(Path folder, String name) {
    Path place = folder.resolve(name).normalize();
    if (!place.startsWith(folder)) {
      throw new SourceException(
          "has '%s' in its code, which is outside of the code's folder".formatted(name));
    }
    return place;
  }

  private static SourceException notOnThisMachine(AssetOrArchive entry) {
    return new SourceException("has code that is not on this machine: " + entry);
  }
}
