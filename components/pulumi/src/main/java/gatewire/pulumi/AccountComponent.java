package gatewire.pulumi;

import com.pulumi.aws.apigateway.Account;
import com.pulumi.aws.apigateway.AccountArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;
import java.util.Map;

/**
 * The role that API Gateway writes logs with, given to the account. Without it AWS refuses a stage
 * with logs: "CloudWatch Logs role ARN must be set in account settings to enable logging".
 *
 * <p>There is one such role for an account and region, whatever number of stacks there are: make it
 * in one of them, best in one of its own. It stays when the stack is destroyed, or the logs of
 * every other API would end.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html">Permissions
 *     for logging</a>
 */
public final class AccountComponent extends ComponentResource {

  /** The component's type token, part of the URN of everything below it. */
  public static final String TYPE = "gatewire:index:Account";

  /** What API Gateway looks for in the role; it creates a log group for each stage. */
  private static final List<String> ACTIONS =
      List.of(
          "logs:CreateLogGroup",
          "logs:CreateLogStream",
          "logs:DescribeLogGroups",
          "logs:DescribeLogStreams",
          "logs:PutLogEvents",
          "logs:GetLogEvents",
          "logs:FilterLogEvents");

  private final Output<String> roleArn;

  /** Give the account its role, without options. */
  public AccountComponent(String name) {
    this(name, ComponentResourceOptions.Empty);
  }

  /** Give the account its role. Let an {@link ApiComponent} whose stage logs depend on it. */
  public AccountComponent(String name, ComponentResourceOptions options) {
    super(TYPE, name, options);
    CustomResourceOptions stays = ChildOptions.of(this).retainOnDelete(true).build();
    Role role =
        new Role(
            name,
            RoleArgs.builder()
                .assumeRolePolicy(PolicyDocument.trusting("apigateway.amazonaws.com"))
                .build(),
            stays);
    RolePolicy policy =
        new RolePolicy(
            name,
            RolePolicyArgs.builder()
                .role(role.id())
                .policy(PolicyDocument.allowing(ACTIONS, List.of(Output.of("*"))))
                .build(),
            stays);
    // AWS looks at what the role may do when the account is told of it.
    new Account(
        name,
        AccountArgs.builder().cloudwatchRoleArn(role.arn()).build(),
        ChildOptions.of(this).retainOnDelete(true).dependsOn(policy).build());
    this.roleArn = role.arn();
    registerOutputs(Map.of("roleArn", roleArn));
  }

  /** The role's ARN. */
  public Output<String> roleArn() {
    return roleArn;
  }
}
