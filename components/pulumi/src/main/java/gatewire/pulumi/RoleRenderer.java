package gatewire.pulumi;

import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.core.Output;
import gatewire.model.PolicyStatement;
import java.util.List;

/** Renders a role that API Gateway assumes to call AWS services, and its policy. */
final class RoleRenderer {

  private RoleRenderer() {}

  /** The role and its policy; a route works only once both exist. */
  record Rendered(Role role, RolePolicy policy) {}

  static Rendered render(ComponentContext context, String name, List<PolicyStatement> statements) {
    String resource = ResourceNames.role(context.name(), name);
    Role role =
        new Role(
            resource,
            RoleArgs.builder()
                .assumeRolePolicy(PolicyDocument.trusting("apigateway.amazonaws.com"))
                .tags(context.tags())
                .build(),
            ChildOptions.of(context.parent()).build());
    RolePolicy policy =
        new RolePolicy(
            resource,
            RolePolicyArgs.builder()
                .role(role.id())
                .policy(document(context.texts(), statements))
                .build(),
            ChildOptions.of(context.parent()).build());
    return new Rendered(role, policy);
  }

  private static Output<String> document(TextOutputs texts, List<PolicyStatement> statements) {
    List<PolicyStatement> union = PolicyStatement.union(statements);
    List<Output<String>> arns =
        union.stream()
            .flatMap(statement -> statement.resources().stream())
            .map(texts::resolve)
            .toList();
    return Output.all(arns).applyValue(known -> PolicyDocument.of(union, known));
  }
}
