package gatewire.cli;

import static java.util.stream.Collectors.toCollection;

import gatewire.check.AcceptedWarnings;
import gatewire.model.BackendKind;
import gatewire.model.Method;
import gatewire.model.RestApi;
import gatewire.model.ServiceUri;
import gatewire.stack.aws.BucketCorsRule;
import gatewire.stack.aws.StackBucket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Accepts that S3 chooses the origin of an object's response if the bucket belongs to the stack and
 * its CORS rules allow every origin that the API allows.
 */
final class BucketOrigins {

  /** An origin that a template compares with that of the request. */
  private static final Pattern COMPARED = Pattern.compile("\\$origin == '([^']+)'");

  private final List<StackBucket> buckets;

  BucketOrigins(List<StackBucket> buckets) {
    this.buckets = buckets;
  }

  /** Returns the API with a suppressed warning for each route whose bucket has the rules. */
  RestApi accept(RestApi api) {
    Set<String> origins = origins(api);
    RestApi.Builder accepted = api.toBuilder();
    for (Method method : api.methods()) {
      bucket(method)
          .filter(bucket -> allows(bucket, method, origins))
          .map(bucket -> AcceptedWarnings.originOfBucket(method.route(), bucket.name()))
          .ifPresent(accepted::suppression);
    }
    return accepted.build();
  }

  private static Set<String> origins(RestApi api) {
    return api.methods().stream()
        .flatMap(method -> method.integration().responses().stream())
        .flatMap(response -> response.templates().values().stream())
        .flatMap(template -> COMPARED.matcher(template).results())
        .map(found -> found.group(1))
        .collect(toCollection(LinkedHashSet::new));
  }

  private Optional<StackBucket> bucket(Method method) {
    return Optional.of(method.integration())
        .filter(integration -> BackendKind.of(integration) == BackendKind.S3)
        .flatMap(integration -> integration.uri())
        .flatMap(ServiceUri::parse)
        .flatMap(BucketOrigins::bucketName)
        .flatMap(name -> buckets.stream().filter(bucket -> bucket.name().equals(name)).findFirst());
  }

  private static Optional<String> bucketName(ServiceUri uri) {
    return uri.subdomain()
        .or(() -> uri.path().map(path -> path.replaceFirst("^/+", "").replaceFirst("[/?].*$", "")));
  }

  private static boolean allows(StackBucket bucket, Method method, Set<String> origins) {
    String httpMethod = method.integration().httpMethod().orElse("");
    List<BucketCorsRule> rules =
        bucket.corsRules().stream()
            .filter(rule -> rule.allowedMethods().contains(httpMethod))
            .toList();
    return !rules.isEmpty()
        && origins.stream()
            .allMatch(origin -> rules.stream().anyMatch(rule -> allows(rule, origin)));
  }

  /** An origin of a rule contains at most one wildcard. */
  private static boolean allows(BucketCorsRule rule, String origin) {
    return rule.allowedOrigins().stream()
        .anyMatch(
            allowed -> {
              int star = allowed.indexOf('*');
              return star < 0
                  ? allowed.equals(origin)
                  : origin.length() >= allowed.length() - 1
                      && origin.startsWith(allowed.substring(0, star))
                      && origin.endsWith(allowed.substring(star + 1));
            });
  }
}
