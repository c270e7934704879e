package gatewire.api;

import gatewire.model.RequestSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The authorizers that API Gateway has, to be imported statically.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html">Control
 *     access</a>
 */
public final class Authorizers {

  private static final String AUTHORIZATION = "Authorization";
  private static final Duration DEFAULT_TTL = Duration.ofMinutes(5);

  private Authorizers() {}

  /** Members of any of these user pools, by the token in the header {@code Authorization}. */
  public static CognitoAuthorizer cognito(String name, UserPoolReference... pools) {
    return new CognitoAuthorizer(name, List.of(pools), AUTHORIZATION);
  }

  /**
   * Whom this function lets in when it sees the header {@code Authorization}. Its answer for a
   * token is kept for five minutes.
   */
  public static TokenAuthorizer token(String name, FunctionReference function) {
    return new TokenAuthorizer(name, function, AUTHORIZATION, Optional.empty(), DEFAULT_TTL);
  }

  /**
   * Whom this function lets in when it sees the request. Its answer is kept for five minutes for
   * requests with the same values.
   *
   * @param identity what a request must carry to be looked at at all, and what answers are kept by:
   *     headers, query parameters, facts about the request, stage variables. Without any, keep no
   *     answers: {@link RequestAuthorizer#resultTtl}
   */
  public static RequestAuthorizer request(
      String name, FunctionReference function, RequestSource... identity) {
    return new RequestAuthorizer(name, function, List.of(identity), DEFAULT_TTL);
  }
}
