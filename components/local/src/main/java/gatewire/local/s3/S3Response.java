package gatewire.local.s3;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response of S3.
 *
 * @param status the HTTP status
 * @param headers in S3's order and spelling, each name once; {@code Content-Length} is present if
 *     S3 sends it, and is the object's size for HEAD
 * @param body the body's bytes, empty for HEAD, 204 and 304; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
public record S3Response(int status, Map<String, String> headers, byte[] body) {

  static final byte[] NO_BODY = {};

  public S3Response {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  static S3Response xml(String document) {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    return new S3Response(200, Map.of("Content-Type", "application/xml"), bytes);
  }

  static S3Response empty(int status, Map<String, String> headers) {
    return new S3Response(status, headers, NO_BODY);
  }
}
