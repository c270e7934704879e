package gatewire.check;

import java.util.Collection;
import java.util.Optional;

/**
 * A statement of a Lambda function's resource policy, which lets API Gateway invoke the function.
 *
 * @param id the statement's id, unique within the policy
 * @param functionArn the function's ARN with the version or alias that the statement applies to
 * @param sourceArn the ARN pattern of the caller; empty if every caller may invoke the function
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html">GetPolicy</a>
 */
public record PermissionStatement(String id, String functionArn, Optional<String> sourceArn) {

  /** The maximum size of a function's resource policy in bytes. AWS does not raise this quota. */
  public static final int MAX_POLICY_SIZE = 20_480;

  private static final String POLICY =
      "{\"Version\":\"2012-10-17\",\"Id\":\"default\",\"Statement\":[]}";
  private static final String STATEMENT =
      "{\"Sid\":\"%s\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"apigateway.amazonaws.com\"},"
          + "\"Action\":\"lambda:InvokeFunction\",\"Resource\":\"%s\"%s}";
  private static final String CONDITION = ",\"Condition\":{\"ArnLike\":{\"AWS:SourceArn\":\"%s\"}}";

  /** Returns the size of the policy that consists of these statements, as Lambda counts it. */
  public static int policySize(Collection<PermissionStatement> statements) {
    int commas = Math.max(0, statements.size() - 1);
    return POLICY.length()
        + commas
        + statements.stream().mapToInt(PermissionStatement::length).sum();
  }

  private int length() {
    return STATEMENT
        .formatted(id, functionArn, sourceArn.map(CONDITION::formatted).orElse(""))
        .length();
  }
}
