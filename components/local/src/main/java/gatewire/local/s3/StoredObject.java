package gatewire.local.s3;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is known of an object but its bytes.
 *
 * @param key the object's key, decoded
 * @param size in bytes
 * @param etag the MD5 of the bytes in hexadecimal and in quotes
 * @param lastModified to the second
 * @param headers what was given with the object and is answered with it: {@code Content-Type},
 *     {@code x-amz-meta-…} and the like
 */
record StoredObject(
    String key, long size, String etag, Instant lastModified, Map<String, String> headers) {

  StoredObject {
    Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    headers = Collections.unmodifiableMap(sorted);
  }

  String lastModifiedHeader() {
    return HttpDate.format(lastModified);
  }
}
