package gatewire.api;

import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.Grant;
import java.util.List;

/**
 * An authorizer, which decides who may call a route: a user pool or a function. {@link Authorizers}
 * creates authorizers, {@link RouteOptions#authorizer} assigns one to a route.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html">Control
 *     access</a>
 */
public sealed interface ApiAuthorizer
    permits TokenAuthorizer, RequestAuthorizer, CognitoAuthorizer {

  /**
   * Returns the name, which is unique within an API and by which methods and documents refer to the
   * authorizer.
   */
  String name();

  /** Returns the authorizer in API Gateway's terms. */
  Authorizer toModel();

  /** Returns the authorization of a route that uses this authorizer. */
  Authorization authorization();

  /** Returns the permissions that API Gateway needs to call it. */
  List<Grant> grants();
}
