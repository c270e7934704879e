package gatewire.api;

import gatewire.model.Grant;
import gatewire.model.IntegrationParameter;
import gatewire.model.PolicyStatement;
import gatewire.model.RequestSource;
import gatewire.model.Text;
import java.util.ArrayList;
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

  /**
   * Adds a permission to the route's role, for example {@code dynamodb:GetItem} on a table. The
   * permissions that Gatewire knows a route to need are added without it. Together with {@link
   * #credentials} it is an error, because the route then does not use this role.
   *
   * @param action the IAM action
   * @param resources the ARNs, usually references that are bound to the component: {@code new
   *     Reference("orders", "arn")}
   * @see <a
   *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html">Actions
   *     and resources of AWS services</a>
   */
  public B allow(String action, Text... resources) {
    return with(role.allowing(new PolicyStatement(List.of(action), List.of(resources))));
  }

  /** Adds a permission that the backend is known to need. A custom role must have it. */
  final B needs(String action, Text... resources) {
    return with(role.needing(new PolicyStatement(List.of(action), List.of(resources))));
  }

  /** Returns the role of a route. Defaults to the role of the backend. */
  RoleChoice role(RouteContext route) {
    return role;
  }

  @Override
  public final List<Grant> grants(RouteContext route) {
    RoleChoice assumed = role(route);
    if (assumed.customArn().isPresent()) {
      return List.of();
    }
    List<PolicyStatement> all = new ArrayList<>(statements(route));
    all.addAll(assumed.allowed());
    return List.of(new Grant.AssumeRole(assumed.name(), all));
  }

  /** Returns the permissions that the route is known to need. */
  abstract List<PolicyStatement> statements(RouteContext route);

  /**
   * Returns permissions that the route's role must not have, even if other routes of the role need
   * them. Defaults to none.
   */
  List<PolicyStatement> withheld(RouteContext route) {
    return List.of();
  }

  final RoleChoice role() {
    return role;
  }
}
