package gatewire.stack.recording;

import com.pulumi.exceptions.RunException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers the provider functions that ask where a program runs; any other one fails with its name,
 * because nothing here knows what AWS would say.
 */
final class Invokes {

  private Invokes() {}

  /**
   * The answer to a function.
   *
   * @param token for example {@code aws:index/getRegion:getRegion}
   * @throws RunException when there is none
   */
  static Map<String, Object> answer(String token, Map<String, Object> args, AwsLocation location) {
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
              "%s asks AWS, and a recorded run has no AWS: take its result from configuration instead"
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
          "aws:index/getArn:getArn: '%s' is no ARN: six parts between colons".formatted(arn));
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
