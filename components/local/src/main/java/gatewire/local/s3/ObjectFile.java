package gatewire.local.s3;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The file of an object: a line of JSON with the object's properties, then the object's bytes. A
 * single file allows one move to replace both atomically. Its name is a hash of the key, so that
 * any key is valid on any file system and cannot lead out of the folder.
 */
final class ObjectFile {

  static final String SUFFIX = ".object";

  private static final ObjectMapper JSON = new ObjectMapper();

  private ObjectFile() {}

  /** An object and its bytes, read from the same version of the file. */
  @SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
  record Content(StoredObject object, byte[] bytes) {}

  static String nameOf(String key) {
    return Digests.hex("SHA-256", key.getBytes(StandardCharsets.UTF_8)) + SUFFIX;
  }

  static void write(Path file, StoredObject object, byte[] bytes) throws IOException {
    ObjectNode head = JSON.createObjectNode();
    head.put("key", object.key())
        .put("size", object.size())
        .put("etag", object.etag())
        .put("lastModified", object.lastModified().toString());
    object.headers().forEach(head.putObject("headers")::put);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(JSON.writeValueAsBytes(head));
      out.write('\n');
      out.write(bytes);
    }
  }

  static Content read(Path file) throws IOException {
    byte[] all = Files.readAllBytes(file);
    int lineEnd = 0;
    while (lineEnd < all.length && all[lineEnd] != '\n') {
      lineEnd++;
    }
    StoredObject object = parse(file, Arrays.copyOf(all, lineEnd));
    return new Content(
        object, Arrays.copyOfRange(all, Math.min(lineEnd + 1, all.length), all.length));
  }

  private static StoredObject parse(Path file, byte[] line) throws IOException {
    JsonNode head;
    try {
      head = JSON.readTree(line);
    } catch (IOException e) {
      throw new IOException(
          "'%s' is not an object of this store: delete the file".formatted(file), e);
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
  }
}
