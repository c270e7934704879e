package gatewire.local.s3;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The first line of an object's file. It is checked when the store is opened, because a crash of
 * the machine may leave an empty or shorter file, and people copy files between folders.
 */
final class ObjectFileHead {

  /** A key has at most 1,024 bytes and a request at most 64 KB of headers. */
  static final int MAX_LINE = 256 * 1024;

  private static final ObjectMapper JSON = new ObjectMapper();

  private ObjectFileHead() {}

  /**
   * Reads the properties of an object.
   *
   * @throws InvalidObjectFileException if this store has not written the file, or not all of it
   */
  static StoredObject read(Path file) throws IOException, InvalidObjectFileException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new InvalidObjectFileException(file, "is not a file");
    }
    long length = Files.size(file);
    if (length == 0) {
      throw new InvalidObjectFileException(file, "is empty");
    }
    byte[] line = firstLine(file);
    StoredObject object = parse(file, line);
    if (!ObjectFile.nameOf(object.key()).equals(file.getFileName().toString())) {
      throw new InvalidObjectFileException(
          file, "does not have the name of the object '%s'".formatted(object.key()));
    } else if (length != line.length + 1 + object.size()) {
      throw new InvalidObjectFileException(
          file,
          "contains %d of the %d bytes of the object '%s'"
              .formatted(length - line.length - 1, object.size(), object.key()));
    }
    return object;
  }

  private static byte[] firstLine(Path file) throws IOException, InvalidObjectFileException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(MAX_LINE);
      for (int i = 0; i < start.length; i++) {
        if (start[i] == '\n') {
          return Arrays.copyOf(start, i);
        }
      }
    }
    throw notAnObject(file);
  }

  private static StoredObject parse(Path file, byte[] line) throws InvalidObjectFileException {
    try {
      JsonNode head = JSON.readTree(line);
      boolean isComplete =
          head.path("key").isTextual()
              && head.path("size").canConvertToLong()
              && head.path("size").asLong() >= 0
              && head.path("etag").isTextual()
              && head.path("headers").isObject();
      if (!isComplete) {
        throw notAnObject(file);
      }
      Map<String, String> headers = new LinkedHashMap<>();
      head.path("headers")
          .properties()
          .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
      return new StoredObject(
          head.path("key").asText(),
          head.path("size").asLong(),
          head.path("etag").asText(),
          Instant.parse(head.path("lastModified").asText()),
          headers);
    } catch (IOException | DateTimeException e) {
      throw notAnObject(file);
    }
  }

  private static InvalidObjectFileException notAnObject(Path file) {
    return new InvalidObjectFileException(file, "is not an object of this store");
  }
}
