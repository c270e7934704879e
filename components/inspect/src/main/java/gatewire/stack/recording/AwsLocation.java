package gatewire.stack.recording;

import java.util.Map;

/**
 * The region of recorded resources, with the partition and account that belong to it. The account
 * is AWS's example account.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">ARNs</a>
 */
record AwsLocation(String region) {

  static final String ACCOUNT = "123456789012";

  static final String DEFAULT_REGION = "us-east-1";

  /** The moment at which all recorded resources were made; plainly no real one. */
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

  /** The variables that computed outputs are made of. */
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
