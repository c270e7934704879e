package gatewire.api;

import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.Grant;
import gatewire.model.Text;
import java.util.List;
import java.util.Set;

/**
 * An authorizer that lets the members of Cognito user pools call.
 *
 * @param header the header that carries the token
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html">Cognito
 *     user pools as authorizer</a>
 */
public record CognitoAuthorizer(String name, List<UserPoolReference> pools, String header)
    implements ApiAuthorizer {

  public CognitoAuthorizer {
    pools = List.copyOf(pools);
  }

  /** Returns a copy that reads the token from another header. */
  public CognitoAuthorizer header(String value) {
    return new CognitoAuthorizer(name, pools, value);
  }

  @Override
  public Authorizer toModel() {
    return new Authorizer.CognitoUserPools(
        name,
        pools.stream().<Text>map(UserPoolReference::arn).toList(),
        Request.header(header).expression());
  }

  @Override
  public Authorization authorization() {
    return authorization(Set.of());
  }

  /**
   * Returns the authorization of a route that requires an access token with one of these scopes.
   */
  Authorization authorization(Set<String> scopes) {
    return new Authorization.CognitoUserPools(name, scopes);
  }

  /** Returns no permissions, because API Gateway validates the tokens itself. */
  @Override
  public List<Grant> grants() {
    return List.of();
  }
}
