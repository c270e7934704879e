package gatewire.pulumi;

import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import gatewire.model.PolicyStatement;
import java.util.List;
import java.util.Map;

/** Renders a role that API Gateway assumes to call AWS services, and what it allows. */
final class RoleRenderer {

  private RoleRenderer() {}

  /** The role and its policy; a route works only once both are there. */
  record Created(Role role, RolePolicy policy) {}

  static Created create(
      String name,
      List<PolicyStatement> statements,
      TextOutputs texts,
      Map<String, String> tags,
      Resource parent) {
    Role role =
        new Role(
            ResourceNames.physical(name),
            RoleArgs.builder()
                .assumeRolePolicy(PolicyDocument.trusting("apigateway.amazonaws.com"))
                .tags(tags)
                .build(),
            ChildOptions.of(parent).build());
    List<PolicyStatement> union = PolicyStatement.union(statements);
    Output<String> document =
        Output.all(
                union.stream()
                    .flatMap(one -> one.resources().stream())
                    .map(texts::resolve)
                    .toList())
            .applyValue(arns -> PolicyDocument.of(union, arns));
    RolePolicy policy =
        new RolePolicy(
            ResourceNames.physical(name),
            RolePolicyArgs.builder().role(role.id()).policy(document).build(),
            ChildOptions.of(parent).build());
    return new Created(role, policy);
  }
}
