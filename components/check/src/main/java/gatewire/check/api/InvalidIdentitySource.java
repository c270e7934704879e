package gatewire.check.api;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Authorizer;
import gatewire.model.RestApi;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds authorizers with an identity source that API Gateway does not support. */
final class InvalidIdentitySource implements Rule {

  private static final Pattern HEADER = Pattern.compile("method\\.request\\.header\\.\\S+");
  private static final Pattern ANY =
      Pattern.compile("(method\\.request\\.(header|querystring)|context|stageVariables)\\.\\S+");

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "invalid-identity-source",
        "The deployment fails at the Authorizer, or every caller gets 401.",
        "A token is read from one header. A request authorizer that caches its results needs an identity source as the cache key.",
        Evidence.documented("API Gateway API Reference, CreateAuthorizer"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.authorizers().stream().flatMap(this::examine);
  }

  private Stream<Finding> examine(Authorizer authorizer) {
    if (authorizer instanceof Authorizer.Token token) {
      return token(authorizer, token.identitySource());
    } else if (authorizer instanceof Authorizer.CognitoUserPools pools) {
      return token(authorizer, pools.identitySource());
    }
    return request((Authorizer.Request) authorizer);
  }

  private Stream<Finding> token(Authorizer authorizer, String source) {
    return HEADER.matcher(source).matches()
        ? Stream.empty()
        : Stream.of(
            about(authorizer)
                .problem("its identity source '%s' is not a header", source)
                .fix(
                    "write method.request.header.NAME, for example method.request.header.Authorization"));
  }

  private Stream<Finding> request(Authorizer.Request authorizer) {
    List<String> sources = authorizer.identitySources();
    if (sources.isEmpty() && !authorizer.resultTtl().isZero()) {
      return Stream.of(
          about(authorizer)
              .problem("it caches its results, but has no identity source as the cache key")
              .fix(
                  "add an identity source, for example method.request.header.Authorization, or set the time to live of results to 0"));
    }
    return sources.stream()
        .filter(source -> !ANY.matcher(source).matches())
        .map(
            source ->
                about(authorizer)
                    .problem("'%s' is not a supported identity source", source)
                    .fix(
                        "write method.request.{header|querystring}.NAME, context.NAME or stageVariables.NAME"));
  }

  private Finding about(Authorizer authorizer) {
    return finding("authorizer '" + authorizer.name() + "'");
  }
}
