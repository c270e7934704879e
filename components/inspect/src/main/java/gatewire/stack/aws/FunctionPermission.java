package gatewire.stack.aws;

import gatewire.stack.ResourceState;
import java.util.List;
import java.util.Optional;

/**
 * A statement of a Lambda function's resource policy: who may invoke the function.
 *
 * @param function the function's name or ARN; empty if it is known only after a deployment
 * @param qualifier the version or alias that the statement applies to
 * @param principal the service or account that may act
 * @param sourceArn the ARN pattern of the caller; empty if every caller may invoke the function, or
 *     if the ARN is known only after a deployment
 * @param statementId the id of the statement; if the program sets none, the name that Pulumi
 *     generates, which is the logical name with eight more characters
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html">AddPermission</a>
 */
public record FunctionPermission(
    Optional<String> function,
    Optional<String> qualifier,
    String principal,
    String action,
    Optional<String> sourceArn,
    String statementId) {

  /** Represents the dash and the seven random characters with which Pulumi makes a name unique. */
  private static final String SUFFIX = "-0123456";

  /** Reads the permissions among a stack's resources. */
  public static List<FunctionPermission> read(List<ResourceState> resources) {
    return resources.stream()
        .filter(resource -> resource.type().equals(TypeTokens.FUNCTION_PERMISSION))
        .map(
            permission ->
                new FunctionPermission(
                    permission.string("function"),
                    permission.string("qualifier"),
                    permission.string("principal").orElse(""),
                    permission.string("action").orElse(""),
                    permission.string("sourceArn"),
                    permission.string("statementId").orElse(permission.name() + SUFFIX)))
        .toList();
  }
}
