package gatewire.api;

import gatewire.model.Grant;
import gatewire.model.PolicyStatement;
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

  @Override
  public final List<Grant> grants(RouteContext route) {
    return role.customArn().isPresent()
        ? List.of()
        : List.of(new Grant.AssumeRole(role.name(), statements(route)));
  }

  /** Returns the permissions that the route needs. */
  abstract List<PolicyStatement> statements(RouteContext route);

  final RoleChoice role() {
    return role;
  }
}
