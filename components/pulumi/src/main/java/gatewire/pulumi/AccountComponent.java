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
 * The account's role with which API Gateway writes logs. If an account has no such role, AWS
 * rejects a stage that writes logs: "CloudWatch Logs role ARN must be set in account settings to
 * enable logging".
 *
 * <p>An account has one such role for each region, shared by all stacks. Create it in only one
 * stack, preferably a separate one. Destroying the stack keeps the role, because otherwise all
 * other APIs would stop writing logs.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html">Permissions
 *     for logging</a>
 */
public final class AccountComponent extends ComponentResource {

  /** The component's type token, part of the URN of everything below it. */
  public static final String TYPE = "gatewire:index:Account";

  /** The actions that API Gateway requires of the role; it creates a log group for each stage. */
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

  /** Creates the role and assigns it to the account, without options. */
  public AccountComponent(String name) {
    this(name, ComponentResourceOptions.Empty);
  }

  /**
   * Creates the role and assigns it to the account. An {@link ApiComponent} whose stage writes logs
   * should depend on this component.
   */
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
    // AWS checks the role's permissions when the role is assigned to the account.
    new Account(
        name,
        AccountArgs.builder().cloudwatchRoleArn(role.arn()).build(),
        ChildOptions.of(this).retainOnDelete(true).dependsOn(policy).build());
    this.roleArn = role.arn();
    registerOutputs(Map.of("roleArn", roleArn));
  }

  /** Returns the role's ARN. */
  public Output<String> roleArn() {
    return roleArn;
  }
}
