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
 * Buckets and their objects in a folder, where they survive a restart. Each bucket is a folder.
 * Each object is a file, whose name is a hash of the object's key and whose first line contains the
 * key. The store is thread-safe, but only one process at a time may use a folder.
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
   * Opens the store in a folder, which is created if it does not exist.
   *
   * @throws UncheckedIOException if the folder cannot be read or written, or contains an invalid
   *     object file
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
   * Creates a bucket unless it exists.
   *
   * @throws IllegalArgumentException if S3 would reject the name
   */
  public void createBucket(String name) {
    if (!isBucketName(name)) {
      throw new IllegalArgumentException(
          "bucket '%s': a name must have 3 to 63 lower-case letters, digits, '.' and '-', and start and end with a letter or digit"
              .formatted(name));
    }
    addBucket(name);
  }

  static boolean isBucketName(String name) {
    return BUCKET_NAME.matcher(name).matches();
  }

  /** Creates a bucket; returns false if it exists. */
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

  /** Returns all buckets, sorted by name. */
  List<Bucket> buckets() {
    synchronized (buckets) {
      return List.copyOf(buckets.values());
    }
  }

  /** Deletes a bucket; returns false if it contains objects. */
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
