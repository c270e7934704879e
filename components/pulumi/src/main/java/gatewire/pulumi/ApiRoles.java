package gatewire.pulumi;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import gatewire.model.Grant;
import gatewire.model.PolicyStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The roles of an API: one for each name that its grants use. A role allows everything that the
 * grants with its name require.
 *
 * @param arns the roles' ARNs by name
 * @param policies the resources that a deployment must wait for; each of them waits for its role
 */
record ApiRoles(Map<String, Output<String>> arns, List<Resource> policies) {

  static ApiRoles render(ComponentContext context, List<Grant> grants) {
    Map<String, Output<String>> arns = new LinkedHashMap<>();
    List<Resource> policies = new ArrayList<>();
    statements(grants)
        .forEach(
            (role, allowed) -> {
              RoleRenderer.Rendered rendered =
                  RoleRenderer.render(context, role, BucketKeys.with(allowed, context.texts()));
              arns.put(role, rendered.role().arn());
              policies.add(rendered.policy());
            });
    return new ApiRoles(arns, policies);
  }

  private static Map<String, List<PolicyStatement>> statements(List<Grant> grants) {
    Map<String, List<PolicyStatement>> statements = new LinkedHashMap<>();
    for (Grant grant : grants) {
      if (grant instanceof Grant.AssumeRole assume) {
        statements
            .computeIfAbsent(assume.role(), key -> new ArrayList<>())
            .addAll(assume.statements());
      }
    }
    return statements;
  }
}
