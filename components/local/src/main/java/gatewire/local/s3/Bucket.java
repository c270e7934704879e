package gatewire.local.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The objects of one bucket. A write checks its conditions and replaces the object in one atomic
 * step: a reader sees the object either before or after a write.
 */
final class Bucket {

  /** S3 lists keys by their UTF-8 bytes, which is not the order of Java's strings beyond U+FFFF. */
  static final Comparator<String> KEY_ORDER = Bucket::compareByCodePoints;

  /**
   * A condition of a write on the existing object, or on its absence; throws if it does not hold.
   */
  @FunctionalInterface
  interface Condition {
    Condition NONE = present -> {};

    void check(Optional<StoredObject> present);
  }

  private final String name;
  private final Path folder;
  private final NavigableMap<String, StoredObject> index = new TreeMap<>(KEY_ORDER);

  private Bucket(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  /**
   * Opens the bucket in a folder.
   *
   * @param invalid receives a line for each file that is not an object of this bucket, which the
   *     bucket ignores
   */
  static Bucket open(String name, Path folder, Consumer<String> invalid) throws IOException {
    Bucket bucket = new Bucket(name, folder);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (file.toString().endsWith(ObjectFile.SUFFIX)) {
          try {
            StoredObject object = ObjectFileHead.read(file);
            bucket.index.put(object.key(), object);
          } catch (InvalidObjectFileException e) {
            invalid.accept(String.valueOf(e.getMessage()));
          }
        } else if (file.toString().endsWith(".tmp")) {
          Files.delete(file); // left by a write that was interrupted
        }
      }
    }
    return bucket;
  }

  String name() {
    return name;
  }

  Path folder() {
    return folder;
  }

  Instant created() {
    try {
      return Files.readAttributes(folder, BasicFileAttributes.class).creationTime().toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<StoredObject> head(String key) {
    synchronized (index) {
      return Optional.ofNullable(index.get(key));
    }
  }

  /** Opens an object; the caller closes it. */
  Optional<OpenObject> open(String key) {
    if (head(key).isEmpty()) {
      return Optional.empty(); // the file may be invalid
    }
    try {
      return Optional.of(ObjectFile.open(fileOf(key)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<ObjectFile.Content> read(String key) {
    if (head(key).isEmpty()) {
      return Optional.empty(); // the file may be invalid
    }
    try {
      return Optional.of(ObjectFile.read(fileOf(key)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(StoredObject object, byte[] bytes, Condition condition) {
    Path temporary = folder.resolve(UUID.randomUUID() + ".tmp");
    try {
      ObjectFile.write(temporary, object, bytes);
      synchronized (index) {
        condition.check(head(object.key()));
        Files.move(
            temporary,
            fileOf(object.key()),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
        index.put(object.key(), object);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      temporary.toFile().delete();
    }
  }

  void delete(String key, Condition condition) {
    synchronized (index) {
      condition.check(head(key));
      try {
        Files.deleteIfExists(fileOf(key));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      index.remove(key);
    }
  }

  /** Returns the objects whose keys start with the prefix, in S3's order. */
  List<StoredObject> list(String prefix) {
    synchronized (index) {
      return index.tailMap(prefix, true).values().stream()
          .takeWhile(object -> object.key().startsWith(prefix))
          .toList();
    }
  }

  /** Compares by code points, whose order is that of the UTF-8 bytes. */
  private static int compareByCodePoints(String one, String other) {
    int common = Math.min(one.length(), other.length());
    for (int i = 0; i < common; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        // A surrogate is a part of a code point beyond all others.
        boolean isBeyond = Character.isSurrogate(a);
        return isBeyond == Character.isSurrogate(b) ? a - b : isBeyond ? 1 : -1;
      }
    }
    return one.length() - other.length();
  }

  private Path fileOf(String key) {
    return folder.resolve(ObjectFile.nameOf(key));
  }
}
