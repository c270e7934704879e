package gatewire.pulumi;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import gatewire.api.Api;
import gatewire.check.PermissionStatement;
import gatewire.model.Authorizer;
import gatewire.model.Grant;
import gatewire.model.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The functions that so many routes of an API invoke that one permission for each route would
 * exceed the maximum size of the function's resource policy. Such a function gets one permission
 * for all routes of the API instead.
 *
 * <p>Only the declaration decides, so that a preview shows the same resources as the update. The
 * names and ARNs that are known only after the deployment are assumed to be as long as AWS allows.
 *
 * @param grants the invocations that share a permission
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
 *     quotas</a>
 */
record SharedInvocations(Set<Grant.InvokeFunction> grants) {

  private static final String FUNCTION_ARN =
      "arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:" + "n".repeat(64);
  private static final String EXECUTION_ARN =
      "arn:aws-us-gov:execute-api:us-gov-west-1:123456789012:abcdefghij";

  /** An invocation and the statement that a permission of its own would add to the policy. */
  private record Invocation(Grant.InvokeFunction grant, PermissionStatement statement) {}

  /**
   * Finds the functions for which the separate permissions would be too large.
   *
   * @param component the name of the component, with which the ids of the statements start
   */
  static SharedInvocations of(String component, Api api) {
    List<Invocation> invocations = new ArrayList<>();
    for (Method method : api.restApi().methods()) {
      String route = ResourceNames.route(component, method);
      PermissionRenderer.invocations(api.grants(method))
          .forEach(
              grant -> invocations.add(invocation(grant, route, PermissionRenderer.route(method))));
    }
    Set<Grant.InvokeFunction> ofRoutes = new LinkedHashSet<>();
    invocations.forEach(invocation -> ofRoutes.add(invocation.grant()));
    for (Authorizer authorizer : api.restApi().authorizers()) {
      String name = ResourceNames.shared(component, authorizer.name());
      PermissionRenderer.invocations(api.grants(authorizer))
          .forEach(grant -> invocations.add(invocation(grant, name, "/authorizers/abcdef")));
    }
    Map<Grant.InvokeFunction, List<PermissionStatement>> policies =
        invocations.stream()
            .collect(
                groupingBy(
                    Invocation::grant,
                    LinkedHashMap::new,
                    mapping(Invocation::statement, toList())));
    Set<Grant.InvokeFunction> shared = new LinkedHashSet<>();
    policies.forEach(
        (grant, statements) -> {
          if (ofRoutes.contains(grant) && isTooLarge(component, grant, statements)) {
            shared.add(grant);
          }
        });
    return new SharedInvocations(shared);
  }

  /** Returns the grants of a route without the invocations that share a permission. */
  List<Grant> without(List<Grant> ofRoute) {
    return ofRoute.stream().filter(grant -> !grants.contains(grant)).toList();
  }

  /**
   * Returns whether the statements do not fit. Space for the shared permission is reserved, because
   * an update that starts or stops sharing creates the new permissions before it deletes the old
   * ones.
   */
  private static boolean isTooLarge(
      String component, Grant.InvokeFunction grant, Collection<PermissionStatement> statements) {
    List<PermissionStatement> all = new ArrayList<>(statements);
    all.add(
        invocation(grant, ResourceNames.invocations(component, grant), PermissionRenderer.ANY_ROUTE)
            .statement());
    return PermissionStatement.policySize(all) > PermissionStatement.MAX_POLICY_SIZE;
  }

  private static Invocation invocation(Grant.InvokeFunction grant, String name, String source) {
    String qualifier = grant.qualifier().map(suffix -> ":" + suffix).orElse("");
    return new Invocation(
        grant,
        new PermissionStatement(
            ResourceNames.physical(name) + "-abcdefghij",
            FUNCTION_ARN + qualifier,
            Optional.of(EXECUTION_ARN + source)));
  }
}
