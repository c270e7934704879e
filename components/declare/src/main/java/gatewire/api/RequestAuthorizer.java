package gatewire.api;

import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.Grant;
import gatewire.model.RequestSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A Lambda authorizer whose function receives the request and returns a policy.
 *
 * @param identity the values that a request must contain, and that form the cache key
 * @param resultTtl how long a result is cached, up to one hour; zero disables caching
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html">Lambda
 *     authorizers</a>
 */
public record RequestAuthorizer(
    String name, FunctionReference function, List<RequestSource> identity, Duration resultTtl)
    implements ApiAuthorizer {

  public RequestAuthorizer {
    identity = List.copyOf(identity);
  }

  /** Returns a copy that caches results for this time. */
  public RequestAuthorizer resultTtl(Duration value) {
    return new RequestAuthorizer(name, function, identity, value);
  }

  @Override
  public Authorizer toModel() {
    return new Authorizer.Request(
        name,
        function.invocationUri(),
        Optional.empty(),
        identity.stream().map(RequestSource::expression).toList(),
        resultTtl);
  }

  @Override
  public Authorization authorization() {
    return new Authorization.Custom(name);
  }

  @Override
  public List<Grant> grants() {
    return List.of(new Grant.InvokeFunction(function.arn(), function.qualifier()));
  }
}
