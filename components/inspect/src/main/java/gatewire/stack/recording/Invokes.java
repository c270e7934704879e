package gatewire.stack.recording;

import com.pulumi.exceptions.RunException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Returns results of the provider functions that a recorded run supports, such as those for region
 * and account. A call of any other function fails, because its result would come from AWS.
 */
final class Invokes {

  private Invokes() {}

  /**
   * Returns the result of a function.
   *
   * @param token for example {@code aws:index/getRegion:getRegion}
   * @throws RunException if the function is not supported or its arguments are invalid; the message
   *     names it
   */
  static Map<String, Object> invoke(String token, Map<String, Object> args, AwsLocation location) {
    return switch (token) {
      case "aws:index/getRegion:getRegion" -> region(location);
      case "aws:index/getCallerIdentity:getCallerIdentity" -> callerIdentity(location);
      case "aws:index/getPartition:getPartition" -> partition(location);
      case "aws:index/getAvailabilityZones:getAvailabilityZones" -> zones(location.region());
      case "aws:index/getArn:getArn" -> arn(args);
      case "aws:index/getDefaultTags:getDefaultTags" ->
          Map.of("id", "default-tags", "tags", Map.of());
      case "aws:iam/getPolicyDocument:getPolicyDocument" -> policyDocument(args);
      default ->
          throw new RunException(
              "%s needs AWS, which a recorded run does not call: read the value from the configuration instead"
                  .formatted(token));
    };
  }

  private static Map<String, Object> region(AwsLocation location) {
    String region = location.region();
    return Map.of(
        "id",
        region,
        "name",
        region,
        "region",
        region,
        "description",
        region,
        "endpoint",
        "ec2." + region + "." + location.dnsSuffix());
  }

  private static Map<String, Object> callerIdentity(AwsLocation location) {
    return Map.of(
        "id",
        AwsLocation.ACCOUNT,
        "accountId",
        AwsLocation.ACCOUNT,
        "userId",
        "AIDARECORDEDRUN",
        "arn",
        "arn:%s:iam::%s:user/recorded-run".formatted(location.partition(), AwsLocation.ACCOUNT));
  }

  private static Map<String, Object> partition(AwsLocation location) {
    return Map.of(
        "id",
        location.partition(),
        "partition",
        location.partition(),
        "dnsSuffix",
        location.dnsSuffix(),
        "reverseDnsPrefix",
        location.partition().equals("aws-cn") ? "cn.com.amazonaws" : "com.amazonaws");
  }

  private static Map<String, Object> zones(String region) {
    return Map.of(
        "id",
        region,
        "groupNames",
        List.of(region),
        "names",
        List.of(region + "a", region + "b", region + "c"),
        "zoneIds",
        List.of(region + "-az1", region + "-az2", region + "-az3"));
  }

  private static Map<String, Object> arn(Map<String, Object> args) {
    String arn = Optional.ofNullable(args.get("arn")).map(Object::toString).orElse("");
    String[] parts = arn.split(":", 6);
    if (parts.length < 6) {
      throw new RunException(
          "aws:index/getArn:getArn: '%s' is not an ARN: an ARN has six parts, separated by colons"
              .formatted(arn));
    }
    return Map.of(
        "id",
        arn,
        "arn",
        arn,
        "partition",
        parts[1],
        "service",
        parts[2],
        "region",
        parts[3],
        "account",
        parts[4],
        "resource",
        parts[5]);
  }

  private static Map<String, Object> policyDocument(Map<String, Object> args) {
    String json = GetPolicyDocument.render(args);
    return Map.of("id", Integer.toHexString(json.hashCode()), "json", json, "minifiedJson", json);
  }
}
