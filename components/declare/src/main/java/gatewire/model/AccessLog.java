package gatewire.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One line for each request, in a log group of its own. It needs an account with a role for logs.
 *
 * @param format a line with {@code $context} members; one of them has to be the request's id
 * @param retentionDays how long lines are kept, a number of days that CloudWatch offers
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html">Access
 *     logging</a>
 */
public record AccessLog(String format, int retentionDays) {

  private static final List<String> USUAL =
      List.of(
          "requestId",
          "extendedRequestId",
          "requestTime",
          "identity.sourceIp",
          "httpMethod",
          "resourcePath",
          "status",
          "responseLength",
          "responseLatency",
          "integration.status",
          "integrationLatency",
          "error.responseType",
          "identity.userAgent");

  /** Lines of JSON with what one looks for first: who asked what, the answer, and how long. */
  public static AccessLog json(int retentionDays) {
    return new AccessLog(json(USUAL), retentionDays);
  }

  /** Lines of JSON with these members of {@code $context}, each as a text under its own name. */
  public static AccessLog json(int retentionDays, List<String> members) {
    return new AccessLog(json(members), retentionDays);
  }

  private static String json(List<String> members) {
    return members.stream()
        .map(member -> "\"%s\":\"$context.%s\"".formatted(member, member))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
