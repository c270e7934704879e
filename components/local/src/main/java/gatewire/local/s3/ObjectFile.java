package gatewire.local.s3;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
    try (OpenObject open = open(file)) {
      return new Content(open.object(), open.read(0, open.object().size()));
    }
  }

  /** Opens an object whose bytes can be read in part. */
  static OpenObject open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file);
    try {
      byte[] line = line(Channels.newInputStream(channel));
      return new OpenObject(parse(file, line), channel, line.length + 1L);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Returns the first line, or its beginning if it is too long for the head of an object. */
  private static byte[] line(InputStream file) throws IOException {
    InputStream in = new BufferedInputStream(file, 1_024);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read();
        b >= 0 && b != '\n' && line.size() <= ObjectFileHead.MAX_LINE;
        b = in.read()) {
      line.write(b);
    }
    return line.toByteArray();
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
