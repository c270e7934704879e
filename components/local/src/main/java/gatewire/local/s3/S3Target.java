package gatewire.local.s3;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The target of a request: the service ({@code GET /}), a bucket, or an object.
 *
 * @param bucket absent for the service
 * @param key absent for the service and for a bucket
 */
record S3Target(Optional<String> bucket, Optional<String> key) {

  private static final int MAX_KEY_BYTES = 1024;

  private static final Pattern BUCKET_IN_HOST =
      Pattern.compile("(.+)\\.s3(?:[.-][a-z0-9-]+)*\\.amazonaws\\.com(?:\\.cn)?(?::\\d+)?");

  static S3Target of(S3Request request) {
    String path = request.rawPath().startsWith("/") ? request.rawPath() : "/" + request.rawPath();
    Matcher host = BUCKET_IN_HOST.matcher(request.header("Host").orElse(""));
    return parse(host.matches() ? "/" + host.group(1) + path : path);
  }

  /** Parses a path-style path, {@code /bucket/key}, which is still encoded. */
  static S3Target parse(String path) {
    if (path.equals("/")) {
      return new S3Target(Optional.empty(), Optional.empty());
    }
    int slash = path.indexOf('/', 1);
    String bucket =
        PercentEncoding.decode(slash < 0 ? path.substring(1) : path.substring(1, slash));
    String key = slash < 0 ? "" : PercentEncoding.decode(path.substring(slash + 1));
    requireValid(key, path);
    return new S3Target(Optional.of(bucket), Optional.of(key).filter(k -> !k.isEmpty()));
  }

  /**
   * Checks a key. S3 accepts any key unless it is too long or its {@code ..} segments lead out of
   * the bucket.
   */
  private static void requireValid(String key, String path) {
    int length = key.getBytes(StandardCharsets.UTF_8).length;
    if (length > MAX_KEY_BYTES) {
      throw S3ErrorCode.KEY_TOO_LONG
          .exception()
          .with("Size", length)
          .with("MaxSizeAllowed", MAX_KEY_BYTES);
    }
    int depth = 0;
    for (String segment : key.split("/", -1)) {
      depth += segment.equals("..") ? -1 : 1;
      if (depth < 0) {
        throw S3ErrorCode.INVALID_URI.exception().with("URI", path);
      }
    }
  }
}
