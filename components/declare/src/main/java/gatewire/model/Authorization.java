package gatewire.model;

import java.util.Set;

/**
 * The way in which API Gateway decides who may call a method.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html">Control
 *     access</a>
 */
public sealed interface Authorization {

  /** Every client may call the method. */
  record None() implements Authorization {}

  /** Callers who sign the request with AWS credentials, if IAM allows them to invoke the method. */
  record AwsIam() implements Authorization {}

  /** Callers whom the Lambda authorizer of this name allows. */
  record Custom(String authorizer) implements Authorization {}

  /**
   * Members of a Cognito user pool.
   *
   * @param authorizer the authorizer's name
   * @param scopes the access token must have at least one of them; if empty, callers send an
   *     identity token
   */
  record CognitoUserPools(String authorizer, Set<String> scopes) implements Authorization {
    public CognitoUserPools {
      scopes = Ordered.sorted(scopes);
    }
  }
}
