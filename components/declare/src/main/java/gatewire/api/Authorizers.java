package gatewire.api;

import gatewire.model.RequestSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Factory methods for the authorizers that API Gateway supports. {@link Declarations} has them for
 * static import.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html">Control
 *     access</a>
 */
public final class Authorizers {

  private static final String AUTHORIZATION = "Authorization";
  private static final Duration DEFAULT_TTL = Duration.ofMinutes(5);

  private Authorizers() {}

  /**
   * Returns an authorizer that lets members of any of these user pools call. They send a token in
   * the header {@code Authorization}.
   */
  public static CognitoAuthorizer cognito(String name, UserPoolReference... pools) {
    return new CognitoAuthorizer(name, List.of(pools), AUTHORIZATION);
  }

  /**
   * Returns an authorizer whose function receives the header {@code Authorization}. Its result for
   * a token is cached for five minutes.
   */
  public static TokenAuthorizer token(String name, FunctionReference function) {
    return new TokenAuthorizer(name, function, AUTHORIZATION, Optional.empty(), DEFAULT_TTL);
  }

  /**
   * Returns an authorizer whose function receives the request. Its result is cached for five
   * minutes for requests with the same identity values.
   *
   * @param identity the values that a request must contain, and that together form the cache key:
   *     headers, query parameters, context variables, stage variables. Without any, results cannot
   *     be cached: set {@link RequestAuthorizer#resultTtl} to zero
   */
  public static RequestAuthorizer request(
      String name, FunctionReference function, RequestSource... identity) {
    return new RequestAuthorizer(name, function, List.of(identity), DEFAULT_TTL);
  }
}
