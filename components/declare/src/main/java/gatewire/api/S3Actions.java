package gatewire.api;

import gatewire.model.HttpMethod;
import java.util.List;

/**
 * The IAM actions that an HTTP method on an S3 object needs.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html">Policy
 *     actions for S3</a>
 */
final class S3Actions {

  private S3Actions() {}

  static List<String> of(HttpMethod method) {
    return switch (method) {
      case GET, HEAD -> List.of("s3:GetObject");
      case PUT -> List.of("s3:PutObject");
      case DELETE -> List.of("s3:DeleteObject");
      default -> List.of("s3:DeleteObject", "s3:GetObject", "s3:PutObject");
    };
  }

  static boolean reads(HttpMethod method) {
    return of(method).contains("s3:GetObject");
  }
}
