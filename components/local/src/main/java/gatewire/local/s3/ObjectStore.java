package gatewire.local.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Buckets and their objects in a folder, where they survive a restart. Each bucket is a folder,
 * each object a file named after a hash of its key (its first line says which key). One process at
 * a time may use a folder; its threads may all.
 */
public final class ObjectStore {

  private static final Pattern BUCKET_NAME =
      Pattern.compile("(?!.*\\.\\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  private final Path folder;
  private final NavigableMap<String, Bucket> buckets = new TreeMap<>();

  private ObjectStore(Path folder) {
    this.folder = folder;
  }

  /**
   * Open the store in a folder, which is made when it is not there.
   *
   * @throws UncheckedIOException when the folder cannot be read or written, or a file in it is no
   *     object
   */
  public static ObjectStore open(Path folder) {
    ObjectStore store = new ObjectStore(folder.toAbsolutePath().normalize());
    try {
      Files.createDirectories(store.folder);
      try (DirectoryStream<Path> names =
          Files.newDirectoryStream(store.folder, Files::isDirectory)) {
        for (Path bucket : names) {
          String name = bucket.getFileName().toString();
          store.buckets.put(name, Bucket.open(name, bucket));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the objects in '%s'".formatted(folder), e);
    }
    return store;
  }

  /**
   * Make a bucket unless it is there.
   *
   * @throws IllegalArgumentException when S3 would refuse the name
   */
  public void createBucket(String name) {
    if (!isBucketName(name)) {
      throw new IllegalArgumentException(
          "bucket '%s': a name has 3 to 63 lower-case letters, digits, '.' and '-', and starts and ends with a letter or digit"
              .formatted(name));
    }
    addBucket(name);
  }

  static boolean isBucketName(String name) {
    return BUCKET_NAME.matcher(name).matches();
  }

  /** Make a bucket; false when it was there. */
  boolean addBucket(String name) {
    synchronized (buckets) {
      if (buckets.containsKey(name)) {
        return false;
      }
      try {
        Path bucket = Files.createDirectories(folder.resolve(name));
        buckets.put(name, Bucket.open(name, bucket));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return true;
    }
  }

  Optional<Bucket> bucket(String name) {
    synchronized (buckets) {
      return Optional.ofNullable(buckets.get(name));
    }
  }

  /** All buckets, by name. */
  List<Bucket> buckets() {
    synchronized (buckets) {
      return List.copyOf(buckets.values());
    }
  }

  /** Remove a bucket; false when objects are in it. */
  boolean removeBucket(Bucket bucket) {
    synchronized (buckets) {
      if (!bucket.list("").isEmpty()) {
        return false;
      }
      try {
        Files.delete(bucket.folder());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      buckets.remove(bucket.name());
      return true;
    }
  }
}
