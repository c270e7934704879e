package gatewire.stack.aws;

import java.util.List;

/**
 * A bucket of a stack.
 *
 * @param name the bucket's name in AWS
 * @param logicalName the bucket's name in the program
 * @param corsRules the CORS rules in their order; empty if the bucket has no CORS configuration
 */
public record StackBucket(
    String name, String arn, String logicalName, List<BucketCorsRule> corsRules) {

  public StackBucket {
    corsRules = List.copyOf(corsRules);
  }

  /** Creates a bucket without a CORS configuration. */
  public StackBucket(String name, String arn, String logicalName) {
    this(name, arn, logicalName, List.of());
  }
}
