package gatewire.stack.aws;

import java.util.List;

/**
 * A bucket of a stack.
 *
 * @param name the bucket's name, as AWS has it
 * @param logicalName the name that the program gives it
 * @param corsRules in their order; none where the bucket has no CORS configuration
 */
public record StackBucket(
    String name, String arn, String logicalName, List<BucketCorsRule> corsRules) {

  public StackBucket {
    corsRules = List.copyOf(corsRules);
  }

  /** A bucket without a CORS configuration. */
  public StackBucket(String name, String arn, String logicalName) {
    this(name, arn, logicalName, List.of());
  }
}
