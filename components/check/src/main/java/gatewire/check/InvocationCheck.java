package gatewire.check;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Makes findings about the resource policies of the functions that an API invokes. It is not a
 * {@link gatewire.check.rule.Rule}, because an API does not know these policies; a stack does.
 */
public final class InvocationCheck {

  private static final RuleDescription NO_PERMISSION =
      RuleDescription.error(
          "function-without-permission",
          "Every request of the route gets 500, and the function is not invoked.",
          "API Gateway may invoke a function only if the function's resource policy allows the API and the path, or if the integration has the credentials of a role.",
          Evidence.reported("pulumi/pulumi-aws issue 467"));

  private static final RuleDescription TOO_LARGE =
      RuleDescription.error(
          "function-policy-too-large",
          "The deployment fails at one of the last permissions of the function.",
          "The resource policy of a function, version or alias has at most 20,480 bytes, which is enough for about 50 permissions. AWS does not raise this quota.",
          Evidence.reported("aws/aws-pdk issue 549, serverless/serverless issue 12308"));

  /** The kinds of findings that this check reports. */
  static final List<RuleDescription> DESCRIPTIONS = List.of(NO_PERMISSION, TOO_LARGE);

  private InvocationCheck() {}

  /**
   * Returns the finding about a route or authorizer that may not invoke its function.
   *
   * @param place the route or authorizer
   * @param function the function's name, with the version or alias that is invoked
   * @param caller the source ARN that a permission must match
   * @param allowed the source ARNs that the function's permissions match
   */
  public static Finding withoutPermission(
      String place, String function, String caller, Collection<String> allowed) {
    return NO_PERMISSION
        .finding(place)
        .problem(
            "no permission of function '%s' allows API Gateway to invoke it for this %s (its permissions allow: %s)",
            function, place.startsWith("authorizer ") ? "authorizer" : "route", allowed)
        .onAws(
            "Execution failed due to configuration error: Invalid permissions on Lambda function")
        .fix(
            "add a Permission for this function with the principal apigateway.amazonaws.com and the source ARN %s",
            caller);
  }

  /**
   * Returns the finding about a resource policy that is too large; empty if it is not.
   *
   * @param function the function's name, with the version or alias that the policy belongs to
   * @param statements the statements of the policy
   */
  public static Optional<Finding> tooLarge(
      String function, Collection<PermissionStatement> statements) {
    int size = PermissionStatement.policySize(statements);
    return size <= PermissionStatement.MAX_POLICY_SIZE
        ? Optional.empty()
        : Optional.of(
            TOO_LARGE
                .finding("function '" + function + "'")
                .problem(
                    "its resource policy has %d permissions, which are about %d bytes; the maximum is %d",
                    statements.size(), size, PermissionStatement.MAX_POLICY_SIZE)
                .onAws(
                    "The final policy size (%d) is bigger than the limit (%d)",
                    size, PermissionStatement.MAX_POLICY_SIZE)
                .fix(
                    "replace the permissions of an API's routes by one with the source ARN of all its routes, which ends with /*/*"));
  }
}
