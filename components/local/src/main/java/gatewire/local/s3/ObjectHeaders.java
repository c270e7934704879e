package gatewire.local.s3;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The headers that S3 stores with an object and returns with it. */
final class ObjectHeaders {

  static final String DEFAULT_CONTENT_TYPE = "binary/octet-stream";

  private static final String USER_METADATA = "x-amz-meta-";
  private static final int MAX_USER_METADATA_BYTES = 2048;

  /** The names of stored headers, spelled as in S3's responses. */
  private static final List<String> STORED =
      List.of(
          "Cache-Control",
          "Content-Disposition",
          "Content-Encoding",
          "Content-Language",
          "Content-Type",
          "Expires",
          "x-amz-server-side-encryption",
          "x-amz-server-side-encryption-aws-kms-key-id",
          "x-amz-website-redirect-location");

  private ObjectHeaders() {}

  /**
   * Returns the headers of a PUT request that are stored with the object.
   *
   * @throws S3Exception MetadataTooLarge, if the names and values of user metadata exceed 2 KB
   */
  static Map<String, String> of(S3Request request) {
    Map<String, String> stored = new LinkedHashMap<>();
    stored.put("Content-Type", DEFAULT_CONTENT_TYPE);
    stored.put("x-amz-server-side-encryption", "AES256");
    for (String name : STORED) {
      request.header(name).filter(value -> !value.isBlank()).ifPresent(v -> stored.put(name, v));
    }
    request
        .header("x-amz-storage-class")
        .filter(storageClass -> !storageClass.equals("STANDARD"))
        .ifPresent(storageClass -> stored.put("x-amz-storage-class", storageClass));
    stored.putAll(userMetadata(request));
    return stored;
  }

  private static Map<String, String> userMetadata(S3Request request) {
    Map<String, String> metadata = new LinkedHashMap<>();
    int size = 0;
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (name.startsWith(USER_METADATA)) {
        metadata.put(name, header.getValue());
        size += name.length() - USER_METADATA.length();
        size += header.getValue().getBytes(StandardCharsets.UTF_8).length;
      }
    }
    if (size > MAX_USER_METADATA_BYTES) {
      throw S3ErrorCode.METADATA_TOO_LARGE
          .exception()
          .with("Size", size)
          .with("MaxSizeAllowed", MAX_USER_METADATA_BYTES);
    }
    return metadata;
  }
}
