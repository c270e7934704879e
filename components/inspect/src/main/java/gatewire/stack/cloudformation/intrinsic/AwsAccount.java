package gatewire.stack.cloudformation.intrinsic;

import gatewire.stack.cloudformation.value.Position;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The account, region and stack in which a template's resources would be created: the values of its
 * pseudo parameters. By default the account is AWS's example account.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html">Pseudo
 *     parameters</a>
 */
public record AwsAccount(String region, String accountId, String stackName) {

  private static final String DEFAULT_REGION = "us-east-1";
  private static final String DEFAULT_ACCOUNT = "123456789012";

  /** Returns the account that the supplied values describe, with defaults for absent ones. */
  public static AwsAccount of(Map<String, String> values, String stackName) {
    return new AwsAccount(
        values.getOrDefault("AWS::Region", DEFAULT_REGION),
        values.getOrDefault("AWS::AccountId", DEFAULT_ACCOUNT),
        values.getOrDefault("AWS::StackName", stackName));
  }

  /** Returns the partition of the region. */
  public String partition() {
    if (region.startsWith("cn-")) {
      return "aws-cn";
    }
    return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }

  /** Returns the ARN of a resource of the account. */
  public String arn(String service, String resource) {
    return "arn:%s:%s:%s:%s:%s".formatted(partition(), service, region, accountId, resource);
  }

  /** Returns the value of a pseudo parameter; empty for other names. */
  Optional<TemplateNode> pseudoParameter(String name) {
    return switch (name) {
      case "AWS::Region" -> Optional.of(TemplateNode.of(region));
      case "AWS::AccountId" -> Optional.of(TemplateNode.of(accountId));
      case "AWS::Partition" -> Optional.of(TemplateNode.of(partition()));
      case "AWS::URLSuffix" ->
          Optional.of(
              TemplateNode.of(region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com"));
      case "AWS::StackName" -> Optional.of(TemplateNode.of(stackName));
      case "AWS::StackId" ->
          Optional.of(
              TemplateNode.of(
                  arn(
                      "cloudformation",
                      "stack/%s/00000000-0000-0000-0000-000000000000".formatted(stackName))));
      case "AWS::NotificationARNs" ->
          Optional.of(new TemplateNode.Sequence(List.of(), Position.NONE));
      case "AWS::NoValue" -> Optional.of(new TemplateNode.Scalar(Absence.NO_VALUE, Position.NONE));
      default -> Optional.empty();
    };
  }
}
