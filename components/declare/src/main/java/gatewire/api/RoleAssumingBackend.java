package gatewire.api;

import gatewire.model.Grant;
import gatewire.model.PolicyStatement;
import gatewire.model.Text;
import java.util.List;

/**
 * An AWS service that API Gateway calls by itself, with a role: the one that is made for all routes
 * of its name, with the union of what they need, unless you bring your own.
 *
 * @param <B> the backend itself
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
   * Share a role of this name, in letters, digits and dashes, with the routes that name it too,
   * instead of the one of all routes on the same bucket or service.
   */
  public B role(String name) {
    return with(role.withName(name));
  }

  /**
   * Call the service with this role's ARN; no role is made for the route, and its rights are yours
   * to give.
   */
  public B credentials(Text roleArn) {
    return with(role.withArn(roleArn));
  }

  @Override
  public final List<Grant> grants(RouteContext route) {
    return role.brought().isPresent()
        ? List.of()
        : List.of(new Grant.AssumeRole(role.name(), statements(route)));
  }

  /** What the role has to allow for the route. */
  abstract List<PolicyStatement> statements(RouteContext route);

  final RoleChoice role() {
    return role;
  }
}
