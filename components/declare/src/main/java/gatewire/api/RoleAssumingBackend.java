package gatewire.api;

import gatewire.model.Grant;
import gatewire.model.PolicyStatement;
import gatewire.model.Text;
import java.util.List;
import java.util.Optional;

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

  private final String usualRole;
  private Optional<String> role = Optional.empty();
  private Optional<Text> credentials = Optional.empty();

  /**
   * @param usualRole the name of the role where the author says none
   */
  RoleAssumingBackend(ResponsePlan plan, String usualRole) {
    super(plan);
    this.usualRole = usualRole;
  }

  RoleAssumingBackend(RoleAssumingBackend<B> from) {
    super(from);
    this.usualRole = from.usualRole;
    this.role = from.role;
    this.credentials = from.credentials;
  }

  /**
   * Share a role of this name, in letters, digits and dashes, with the routes that name it too,
   * instead of the one of all routes on the same bucket or service.
   */
  public B role(String name) {
    B copy = copy();
    ((RoleAssumingBackend<B>) copy).role = Optional.of(name);
    return copy;
  }

  /**
   * Call the service with this role's ARN; no role is made for the route, and its rights are yours
   * to give.
   */
  public B credentials(Text roleArn) {
    B copy = copy();
    ((RoleAssumingBackend<B>) copy).credentials = Optional.of(roleArn);
    return copy;
  }

  @Override
  public final List<Grant> grants(RouteContext route) {
    return credentials.isPresent()
        ? List.of()
        : List.of(new Grant.AssumeRole(roleName(), statements(route)));
  }

  /** What the role has to allow for the route. */
  abstract List<PolicyStatement> statements(RouteContext route);

  final boolean bringsCredentials() {
    return credentials.isPresent();
  }

  /** The ARN of the role, whoever makes it; its name is reported where it is none. */
  final Text credentials(RouteContext route) {
    role.ifPresent(name -> BindingName.examine("role", name, route));
    return credentials.orElseGet(() -> Grant.AssumeRole.credentials(roleName()));
  }

  private String roleName() {
    return role.orElse(usualRole);
  }
}
