package gatewire.api;

import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.Grant;
import java.util.List;

/**
 * Something that decides who may call a route: a user pool or a function. {@link Authorizers} makes
 * them, {@link RouteOptions#authorizer} puts one on a route.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html">Control
 *     access</a>
 */
public sealed interface ApiAuthorizer
    permits TokenAuthorizer, RequestAuthorizer, CognitoAuthorizer {

  /** What methods and documents call it; one of a name in an API. */
  String name();

  /** The authorizer in API Gateway's terms. */
  Authorizer toModel();

  /** What a route says that it guards. */
  Authorization authorization();

  /** What it needs from AWS when it is asked. */
  List<Grant> grants();
}
