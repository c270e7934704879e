package gatewire.model;

import java.util.Set;

/**
 * Who may call a method.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html">Control
 *     access</a>
 */
public sealed interface Authorization {

  /** Anybody. */
  record None() implements Authorization {}

  /** Whoever signs with AWS credentials that IAM allows to invoke the method. */
  record AwsIam() implements Authorization {}

  /** Whomever a Lambda authorizer of this name lets in. */
  record Custom(String authorizer) implements Authorization {}

  /**
   * Members of a Cognito user pool.
   *
   * @param authorizer the authorizer's name
   * @param scopes any of which the access token must carry; none takes an identity token
   */
  record CognitoUserPools(String authorizer, Set<String> scopes) implements Authorization {
    public CognitoUserPools {
      scopes = Ordered.sorted(scopes);
    }
  }
}
