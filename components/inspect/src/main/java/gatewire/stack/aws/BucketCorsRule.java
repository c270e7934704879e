package gatewire.stack.aws;

import java.util.List;
import java.util.Optional;

/**
 * A rule of a bucket's CORS configuration.
 *
 * @param allowedOrigins origins, each with at most one {@code *}
 * @param allowedHeaders the headers that a preflight may request, each with at most one {@code *}
 * @param maxAgeSeconds how long a browser caches the response to a preflight; if empty, the browser
 *     decides
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html">CORS
 *     configuration</a>
 */
public record BucketCorsRule(
    List<String> allowedOrigins,
    List<String> allowedMethods,
    List<String> allowedHeaders,
    List<String> exposeHeaders,
    Optional<Integer> maxAgeSeconds) {

  public BucketCorsRule {
    allowedOrigins = List.copyOf(allowedOrigins);
    allowedMethods = List.copyOf(allowedMethods);
    allowedHeaders = List.copyOf(allowedHeaders);
    exposeHeaders = List.copyOf(exposeHeaders);
  }
}
