package gatewire.local.s3;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The file of an object: a line of JSON with the object's properties, then the object's bytes. A
 * single file allows one move to replace both atomically. Its name is a hash of the key, so that
 * any key is valid on any file system and cannot lead out of the folder.
 */
final class ObjectFile {

  static final String SUFFIX = ".object";

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int BLOCK = 4 * 1024;
  private static final int MAX_PARSED = 1_000;
  private static final Map<ByteBuffer, StoredObject> PARSED = new ConcurrentHashMap<>();

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
      byte[] beginning = beginning(channel);
      byte[] line = line(beginning, channel);
      return new OpenObject(object(file, line), channel, line.length + 1L, beginning);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Reads the first block, which contains all of a small object. */
  private static byte[] beginning(FileChannel channel) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(BLOCK);
    int length = Math.max(0, channel.read(block, 0));
    return Arrays.copyOf(block.array(), length);
  }

  /** Returns the first line, or its beginning if it is too long for the head of an object. */
  private static byte[] line(byte[] beginning, FileChannel channel) throws IOException {
    for (int i = 0; i < beginning.length; i++) {
      if (beginning[i] == '\n') {
        return Arrays.copyOf(beginning, i);
      }
    }
    InputStream in = new BufferedInputStream(Channels.newInputStream(channel));
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read();
        b >= 0 && b != '\n' && line.size() <= ObjectFileHead.MAX_LINE;
        b = in.read()) {
      line.write(b);
    }
    return line.toByteArray();
  }

  /**
   * Parses a first line, unless the same line was parsed before: that takes longer than to read.
   */
  private static StoredObject object(Path file, byte[] line) throws IOException {
    ByteBuffer key = ByteBuffer.wrap(line);
    StoredObject known = PARSED.get(key);
    if (known != null) {
      return known;
    }
    StoredObject object = parse(file, line);
    if (line.length <= BLOCK) {
      if (PARSED.size() >= MAX_PARSED) {
        PARSED.clear();
      }
      PARSED.put(key, object);
    }
    return object;
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
