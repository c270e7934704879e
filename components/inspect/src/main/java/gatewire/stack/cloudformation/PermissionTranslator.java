package gatewire.stack.cloudformation;

import gatewire.stack.cloudformation.intrinsic.AwsAccount;
import gatewire.stack.cloudformation.value.TemplateNode;
import java.util.Optional;
import java.util.function.Function;

/**
 * Translates the resource policies of functions. A value that only a deployment knows is omitted,
 * so that the permission matches each possible value.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html">AWS::Lambda::Permission</a>
 */
final class PermissionTranslator {

  private static final String TYPE = "aws:lambda/permission:Permission";

  /** Represents the characters with which CloudFormation makes the id of a statement unique. */
  private static final String SUFFIX = "-ABCDEFGHIJKL";

  private final Registrations registrations;
  private final AwsAccount account;
  private final Function<TemplateNode, Optional<String>> known;

  /**
   * @param known returns the string of a property; empty if a part of it is not known
   */
  PermissionTranslator(
      Registrations registrations,
      AwsAccount account,
      Function<TemplateNode, Optional<String>> known) {
    this.registrations = registrations;
    this.account = account;
    this.known = known;
  }

  void permission(String logicalId, TemplateNode.Mapping properties) {
    add(
        logicalId,
        new Inputs(properties)
            .put("function", text(properties, "FunctionName"))
            .put("principal", text(properties, "Principal").orElse("*"))
            .put("action", text(properties, "Action").orElse("lambda:InvokeFunction"))
            .put("sourceArn", text(properties, "SourceArn").map(this::inAnyAccount)));
  }

  /** Allows every invocation, because a part that is not read may contain permissions. */
  void unknown(String logicalId) {
    add(
        logicalId,
        new Inputs(TemplateNode.Mapping.EMPTY)
            .put("principal", "*")
            .put("action", "lambda:InvokeFunction"));
  }

  private void add(String logicalId, Inputs inputs) {
    inputs.put("statementId", account.stackName() + "-" + logicalId + SUFFIX);
    registrations.add(TYPE, logicalId, logicalId, inputs, inputs.map());
  }

  private Optional<String> text(TemplateNode.Mapping properties, String name) {
    return properties.get(name).flatMap(known);
  }

  /** Replaces a region and account that are written out, because the stack's are not known. */
  private String inAnyAccount(String sourceArn) {
    String[] parts = sourceArn.split(":", 6);
    boolean isOther =
        parts.length == 6
            && !(parts[3].equals(account.region()) && parts[4].equals(account.accountId()));
    return isOther
        ? "%s:%s:%s:*:*:%s".formatted(parts[0], parts[1], parts[2], parts[5])
        : sourceArn;
  }
}
