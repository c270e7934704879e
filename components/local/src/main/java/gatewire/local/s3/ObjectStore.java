package gatewire.local.s3;

import gatewire.model.BucketName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Buckets and their objects in a folder, where they survive a restart. Each bucket is a folder.
 * Each object is a file, whose name is a hash of the object's key and whose first line contains the
 * key. The store is thread-safe, but only one process at a time may use a folder: the caller locks
 * it.
 */
public final class ObjectStore {

  private static final int MAX_LINES = 10;

  private final Path folder;
  private final NavigableMap<String, Bucket> buckets = new TreeMap<>();

  private final List<String> ignored = new ArrayList<>();

  private ObjectStore(Path folder) {
    this.folder = folder;
  }

  private void ignore(String file) {
    synchronized (ignored) {
      ignored.add(file + "; it is ignored");
    }
  }

  /**
   * Returns a line for each file and folder that is neither a bucket nor an object of this store,
   * which is never served. The lines are limited in number.
   */
  public List<String> ignored() {
    synchronized (ignored) {
      List<String> lines = new ArrayList<>(ignored.stream().sorted().limit(MAX_LINES).toList());
      if (ignored.size() > MAX_LINES) {
        lines.add(
            "%d more files in '%s' are ignored".formatted(ignored.size() - MAX_LINES, folder));
      }
      return List.copyOf(lines);
    }
  }

  /**
   * Opens the store in a folder, which is created if it does not exist.
   *
   * @throws UncheckedIOException if the folder cannot be read or written
   */
  public static ObjectStore open(Path folder) {
    ObjectStore store = new ObjectStore(folder.toAbsolutePath().normalize());
    try {
      Files.createDirectories(store.folder);
      try (DirectoryStream<Path> names =
          Files.newDirectoryStream(store.folder, Files::isDirectory)) {
        for (Path bucket : names) {
          String name = bucket.getFileName().toString();
          if (BucketName.problem(name).isEmpty()) {
            store.buckets.put(name, Bucket.open(name, bucket, store::ignore));
          } else {
            store.ignore("'%s' is not a folder of a bucket".formatted(bucket));
          }
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
    BucketName.problem(name)
        .ifPresent(
            rule -> {
              throw new IllegalArgumentException("bucket '%s': a name %s".formatted(name, rule));
            });
    addBucket(name);
  }

  /** Creates a bucket; returns false if it exists. */
  boolean addBucket(String name) {
    synchronized (buckets) {
      if (buckets.containsKey(name)) {
        return false;
      }
      try {
        Path bucket = Files.createDirectories(folder.resolve(name));
        buckets.put(name, Bucket.open(name, bucket, this::ignore));
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
      } catch (DirectoryNotEmptyException e) {
        return false; // it contains files that are not objects
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      buckets.remove(bucket.name());
      return true;
    }
  }
}
