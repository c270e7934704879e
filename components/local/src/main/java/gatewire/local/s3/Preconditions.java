package gatewire.local.s3;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * The conditions of a request on its object, with the precedence of HTTP and S3: {@code
 * If-Unmodified-Since} is ignored if {@code If-Match} is present and holds, and {@code
 * If-Modified-Since} is ignored if {@code If-None-Match} is present.
 *
 * @param prefix empty, or {@code x-amz-copy-source-} for the conditions on a copy's source
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-requests.html">Conditional
 *     requests</a>
 */
record Preconditions(S3Request request, String prefix) {

  /**
   * Returns whether the response to a read is 304.
   *
   * @throws S3Exception PreconditionFailed
   */
  boolean notModified(StoredObject object) {
    Optional<String> ifMatch = header("If-Match");
    if (ifMatch.isPresent()) {
      require(matches(ifMatch.get(), object), "If-Match");
    } else {
      date("If-Unmodified-Since")
          .ifPresent(date -> require(!object.lastModified().isAfter(date), "If-Unmodified-Since"));
    }
    Optional<String> ifNoneMatch = header("If-None-Match");
    if (ifNoneMatch.isPresent()) {
      return matches(ifNoneMatch.get(), object);
    }
    return date("If-Modified-Since")
        .filter(date -> !object.lastModified().isAfter(date))
        .isPresent();
  }

  /**
   * Returns the condition of a write. S3 supports {@code If-Match: <ETag>} and {@code
   * If-None-Match: *}.
   */
  Bucket.Condition ofWrite(String key) {
    Optional<String> ifMatch = header("If-Match");
    Optional<String> ifNoneMatch = header("If-None-Match");
    ifNoneMatch
        .filter(value -> !value.equals("*"))
        .ifPresent(
            value -> {
              throw S3ErrorCode.NOT_IMPLEMENTED.exception().with("Header", "If-None-Match");
            });
    return present -> {
      if (ifMatch.isPresent()) {
        StoredObject object =
            present.orElseThrow(() -> S3ErrorCode.NO_SUCH_KEY.exception().with("Key", key));
        require(matches(ifMatch.get(), object), "If-Match");
      }
      require(ifNoneMatch.isEmpty() || present.isEmpty(), "If-None-Match");
    };
  }

  private Optional<String> header(String name) {
    return request.header(prefix + name);
  }

  private Optional<Instant> date(String name) {
    return header(name).flatMap(HttpDate::parse);
  }

  private void require(boolean holds, String condition) {
    if (!holds) {
      throw S3ErrorCode.PRECONDITION_FAILED
          .exception()
          .with("Condition", prefix.isEmpty() ? condition : prefix + condition);
    }
  }

  /** Compares ETags as S3 does: with or without quotes, and against a list. */
  private static boolean matches(String header, StoredObject object) {
    return Arrays.stream(header.split(","))
        .map(tag -> tag.strip().replaceFirst("^W/", "").replace("\"", ""))
        .anyMatch(tag -> tag.equals("*") || object.etag().equals('"' + tag + '"'));
  }
}
