package gatewire.stack.aws;

import java.util.List;
import java.util.Optional;

/**
 * A rule of a bucket's CORS configuration.
 *
 * @param allowedOrigins each with one {@code *} at most
 * @param allowedHeaders what a preflight may ask for, each with one {@code *} at most
 * @param maxAgeSeconds how long a browser keeps a preflight's answer; empty leaves it to the
 *     browser
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
