package gatewire.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An access log: one line for each request, in a log group that belongs to the stage. The account
 * needs a role that API Gateway writes logs with.
 *
 * @param format the format of a line, with members of {@code $context}; AWS requires the request's
 *     id
 * @param retentionDays how long CloudWatch keeps the lines; must be a number of days that
 *     CloudWatch offers
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

  /**
   * Returns a log of JSON lines with the usual members: the client, the request, the status and the
   * latency.
   */
  public static AccessLog json(int retentionDays) {
    return new AccessLog(json(USUAL), retentionDays);
  }

  /**
   * Returns a log of JSON lines with these members of {@code $context}, each as a string under its
   * name.
   */
  public static AccessLog json(int retentionDays, List<String> members) {
    return new AccessLog(json(members), retentionDays);
  }

  private static String json(List<String> members) {
    return members.stream()
        .map(member -> "\"%s\":\"$context.%s\"".formatted(member, member))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
