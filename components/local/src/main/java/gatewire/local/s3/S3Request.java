package gatewire.local.s3;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request to S3.
 *
 * @param method the HTTP method, in upper case
 * @param rawPath the path as sent, still percent-encoded: {@code /bucket/key}, or {@code /key} if
 *     the {@code Host} header names the bucket
 * @param rawQuery the query as sent, without its question mark; empty if there is no query
 * @param headers the headers by name, ignoring case; the values of a repeated header are joined by
 *     a comma
 * @param body the body's bytes, empty if there is no body; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
public record S3Request(
    String method, String rawPath, String rawQuery, Map<String, String> headers, byte[] body) {

  public S3Request {
    Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    headers = Collections.unmodifiableMap(sorted);
  }

  /** Returns the value of a header; ignores the case of its name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
