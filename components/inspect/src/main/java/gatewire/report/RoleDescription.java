package gatewire.report;

import java.util.List;

/**
 * A role that API Gateway assumes for some routes.
 *
 * @param role its ARN
 * @param name its name in the stack; its ARN if the source does not contain it
 * @param routes the routes that use it; empty if none of those that are described does
 * @param statements what its policies allow or deny
 * @param otherPolicies its policies that the source names without their statements, such as AWS's
 * @param known whether the source contains the role
 */
public record RoleDescription(
    String role,
    String name,
    List<String> routes,
    List<StatementDescription> statements,
    List<String> otherPolicies,
    boolean known) {

  public RoleDescription {
    routes = List.copyOf(routes);
    statements = List.copyOf(statements);
    otherPolicies = List.copyOf(otherPolicies);
  }

  /** Returns a role that the source does not contain. */
  public static RoleDescription unknown(String role) {
    return new RoleDescription(role, role, List.of(), List.of(), List.of(), false);
  }

  RoleDescription usedBy(List<String> users) {
    return new RoleDescription(role, name, users, statements, otherPolicies, known);
  }
}
