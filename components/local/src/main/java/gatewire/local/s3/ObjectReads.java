package gatewire.local.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** GetObject and HeadObject. */
final class ObjectReads {

  /**
   * The response headers that a GET request may override with a parameter, whose name is {@code
   * response-} and the header's name.
   */
  private static final List<String> OVERRIDABLE =
      List.of(
          "Cache-Control",
          "Content-Disposition",
          "Content-Encoding",
          "Content-Language",
          "Content-Type",
          "Expires");

  private ObjectReads() {}

  /** Reads the requested bytes and closes the object. */
  static S3Response get(S3Request request, S3Query query, OpenObject open) {
    try (open) {
      return read(request, query, open);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static S3Response read(S3Request request, S3Query query, OpenObject open)
      throws IOException {
    StoredObject object = open.object();
    if (new Preconditions(request, "").notModified(object)) {
      return notModified(object);
    }
    Map<String, String> headers = headersOf(object, query);
    Optional<ByteRange> range = range(request, object);
    if (range.isEmpty()) {
      headers.put("Content-Length", Long.toString(object.size()));
      boolean head = request.method().equals("HEAD");
      return new S3Response(200, headers, open.read(0, head ? 0 : object.size()));
    }
    headers.put("Content-Range", range.get().contentRange());
    headers.put("Content-Length", Long.toString(range.get().length()));
    return new S3Response(206, headers, open.read(range.get().first(), range.get().length()));
  }

  private static Optional<ByteRange> range(S3Request request, StoredObject object) {
    boolean stillTheSame =
        request
            .header("If-Range")
            .map(was -> was.equals(object.etag()) || was.equals(object.lastModifiedHeader()))
            .orElse(true);
    return request
        .header("Range")
        .filter(range -> stillTheSame)
        .flatMap(range -> ByteRange.parse(range, object.size()));
  }

  private static S3Response notModified(StoredObject object) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Last-Modified", object.lastModifiedHeader());
    headers.put("ETag", object.etag());
    for (String name : List.of("Cache-Control", "Expires")) {
      Optional.ofNullable(object.headers().get(name)).ifPresent(v -> headers.put(name, v));
    }
    return S3Response.empty(304, headers);
  }

  private static Map<String, String> headersOf(StoredObject object, S3Query query) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Last-Modified", object.lastModifiedHeader());
    headers.put("ETag", object.etag());
    headers.put("Accept-Ranges", "bytes");
    headers.putAll(object.headers());
    for (String name : OVERRIDABLE) {
      query
          .get("response-" + name.toLowerCase(Locale.ROOT))
          .ifPresent(value -> headers.put(name, value));
    }
    return headers;
  }
}
