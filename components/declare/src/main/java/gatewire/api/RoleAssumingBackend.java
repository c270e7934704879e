package gatewire.api;

import gatewire.model.Grant;
import gatewire.model.IntegrationParameter;
import gatewire.model.PolicyStatement;
import gatewire.model.RequestSource;
import gatewire.model.Text;
import java.util.List;

/**
 * An AWS service that API Gateway calls directly, with a role. By default the component creates one
 * role for all routes with the same role name, with all permissions that they need. A custom role
 * can be used instead.
 *
 * @param <B> the type of the backend
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/permissions.html">How
 *     API Gateway works with IAM</a>
 */
public abstract class RoleAssumingBackend<B extends RoleAssumingBackend<B>>
    extends StatusMatchedBackend<B> {

  private final RoleChoice role;

  RoleAssumingBackend(Mappings mappings, RoleChoice role) {
    super(mappings);
    this.role = role;
  }

  /** Returns a modified copy with this role. */
  abstract B with(RoleChoice other);

  /**
   * Sets the name of the role, of letters, digits and dashes. Routes with the same role name share
   * one role. Defaults to one role for all routes to the same bucket or service.
   */
  public B role(String name) {
    return with(role.withName(name));
  }

  /**
   * Calls the service with the role that has this ARN. The component creates no role for the route,
   * and the author must grant the permissions.
   */
  public B credentials(Text roleArn) {
    return with(role.withArn(roleArn));
  }

  /**
   * Fills a placeholder of the URI with a value, which API Gateway inserts as it is: a path
   * parameter as the client encoded it, any other value without encoding. A value of {@link
   * #overrides} is encoded instead. By default a placeholder gets the route's path parameter of its
   * name.
   *
   * <p>If a request does not contain the value, the placeholder stays unfilled and the request
   * fails; that the client may omit it is a finding. A name that the URI does not contain is a
   * finding too.
   *
   * @param name the name in braces in the key of the object or in the path of the service
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">Data
   *     mappings</a>
   */
  public B requestPath(String name, RequestSource source) {
    return mapping(IntegrationParameter.path(name), source);
  }

  @Override
  public final List<Grant> grants(RouteContext route) {
    RoleChoice assumed = role(route);
    return assumed.customArn().isPresent()
        ? List.of()
        : List.of(new Grant.AssumeRole(assumed.name(), statements(route)));
  }

  /** Returns the role of a route. Defaults to the role of the backend. */
  RoleChoice role(RouteContext route) {
    return role;
  }

  /** Returns the permissions that the route needs. */
  abstract List<PolicyStatement> statements(RouteContext route);

  final RoleChoice role() {
    return role;
  }
}
