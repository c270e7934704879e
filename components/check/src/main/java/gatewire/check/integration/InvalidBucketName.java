package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.BucketName;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.ServiceUri;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds S3 integrations whose URI contains a name that a bucket cannot have. It is a warning,
 * because buckets that were made in us-east-1 before March 2018 may break the rules of today.
 */
final class InvalidBucketName implements MethodRule {

  private static final Pattern IN_PATH = Pattern.compile("/*([^/?]+).*", Pattern.DOTALL);
  private static final Pattern IN_ACTION =
      Pattern.compile("[^&?]*[&?](?:[^&]*&)*?Bucket=([^&]*).*", Pattern.DOTALL);

  /** The characters of placeholders, references, stage variables and encoded bytes. */
  private static final Pattern VARIABLE = Pattern.compile(".*[{}<>$%].*", Pattern.DOTALL);

  /** Access points have aliases with these suffixes, which replace the name of a bucket. */
  private static final Pattern ALIAS = Pattern.compile(".*(?:-s3alias|--ol-s3)");

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "invalid-bucket-name",
        "Every request of the route gets an error from S3, because the bucket cannot exist.",
        "S3 rejects new buckets whose name breaks its rules or has a prefix or suffix that it reserves.",
        Evidence.documented(
            "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    return integration.type() != IntegrationType.AWS
        ? Stream.empty()
        : integration
            .uri()
            .flatMap(ServiceUri::parse)
            .filter(uri -> uri.service().equals("s3"))
            .flatMap(InvalidBucketName::bucket)
            .filter(name -> !VARIABLE.matcher(name).matches() && !ALIAS.matcher(name).matches())
            .flatMap(name -> BucketName.problem(name).map(rule -> describe(method, name, rule)))
            .stream();
  }

  private static Optional<String> bucket(ServiceUri uri) {
    return uri.subdomain()
        .or(() -> uri.path().flatMap(path -> group(IN_PATH, path)))
        .or(() -> uri.action().flatMap(action -> group(IN_ACTION, action)));
  }

  private static Optional<String> group(Pattern pattern, String call) {
    Matcher matcher = pattern.matcher(call);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private Finding describe(Method method, String name, String rule) {
    return finding(method)
        .problem("no new bucket can have the name '%s': a name %s", name, rule)
        .fix("use the name of an existing bucket");
  }
}
