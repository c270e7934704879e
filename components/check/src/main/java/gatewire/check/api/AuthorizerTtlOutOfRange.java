package gatewire.check.api;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Authorizer;
import gatewire.model.RestApi;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds authorizers whose results should be cached longer than API Gateway allows. */
final class AuthorizerTtlOutOfRange implements Rule {

  static final Duration MAX_TTL = Duration.ofHours(1);

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "authorizer-ttl-out-of-range",
        "The deployment fails at the Authorizer.",
        "API Gateway caches an authorizer's result for 0 to 3600 seconds.",
        Evidence.documented("API Gateway API Reference, CreateAuthorizer"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.authorizers().stream()
        .flatMap(
            authorizer ->
                ttl(authorizer).stream()
                    .filter(ttl -> ttl.isNegative() || ttl.compareTo(MAX_TTL) > 0)
                    .map(
                        ttl ->
                            finding("authorizer '" + authorizer.name() + "'")
                                .problem(
                                    "its results are cached for %d seconds; 0 to %d are allowed",
                                    ttl.toSeconds(), MAX_TTL.toSeconds())
                                .fix("set a time within that range; 0 turns the cache off")));
  }

  static Optional<Duration> ttl(Authorizer authorizer) {
    if (authorizer instanceof Authorizer.Token token) {
      return Optional.of(token.resultTtl());
    }
    return authorizer instanceof Authorizer.Request request
        ? Optional.of(request.resultTtl())
        : Optional.empty();
  }
}
