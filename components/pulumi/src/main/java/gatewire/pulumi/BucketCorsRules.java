package gatewire.pulumi;

import com.pulumi.aws.s3.inputs.BucketCorsConfigurationV2CorsRuleArgs;
import gatewire.api.Cors;
import java.util.List;

/**
 * The CORS rules of a bucket whose objects an API serves. If the API allows several origins, S3
 * chooses the origin of an object's response, because bytes cannot pass a mapping template.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html">CORS
 *     configuration of a bucket</a>
 */
public final class BucketCorsRules {

  private BucketCorsRules() {}

  /**
   * Returns the rules that allow the same origins as the API, for a {@code
   * BucketCorsConfigurationV2}. They allow every HTTP method with which an API reads or changes
   * objects. API Gateway responds to preflight requests itself and adds all other CORS headers.
   */
  public static List<BucketCorsConfigurationV2CorsRuleArgs> of(Cors cors) {
    return List.of(
        BucketCorsConfigurationV2CorsRuleArgs.builder()
            .allowedMethods("GET", "HEAD", "PUT", "DELETE")
            .allowedOrigins(cors.allowedOrigins())
            .build());
  }
}
