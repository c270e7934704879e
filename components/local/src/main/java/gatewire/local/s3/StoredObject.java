package gatewire.local.s3;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The properties of an object, without its bytes.
 *
 * @param key the object's key, decoded
 * @param size in bytes
 * @param etag the MD5 hash of the bytes, in hexadecimal and quoted
 * @param lastModified in whole seconds
 * @param headers the headers that were sent with the object and are returned with it, such as
 *     {@code Content-Type} and {@code x-amz-meta-…}
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
