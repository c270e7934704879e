package gatewire.stack.recording;

import java.util.Map;

/**
 * The region of recorded resources with its partition and account. The account is AWS's example
 * account.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">ARNs</a>
 */
record AwsLocation(String region) {

  static final String ACCOUNT = "123456789012";

  static final String DEFAULT_REGION = "us-east-1";

  /** The creation time of all recorded resources, which is obviously not a real one. */
  private static final String EPOCH = "1970-01-01T00:00:00Z";

  String partition() {
    if (region.startsWith("cn-")) {
      return "aws-cn";
    }
    return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }

  String dnsSuffix() {
    return region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
  }

  /** Returns the variables for the templates of computed outputs. */
  Map<String, String> variables() {
    return Map.of(
        "account",
        ACCOUNT,
        "dnsSuffix",
        dnsSuffix(),
        "epoch",
        EPOCH,
        "partition",
        partition(),
        "region",
        region);
  }
}
