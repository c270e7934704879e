package gatewire.check.stage;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.StageRule;
import gatewire.model.AccessLog;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import java.util.List;
import java.util.stream.Stream;

/** Finds mistakes in a stage's logs. */
final class StageLogs implements StageRule {

  /** The retention periods that CloudWatch accepts. */
  private static final List<Integer> RETENTION_DAYS =
      List.of(
          1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557,
          2922, 3288, 3653);

  private static final int MAX_FORMAT_LENGTH = 3 * 1024;

  private static final RuleDescription ACCESS_LOG =
      RuleDescription.error(
          "invalid-access-log",
          "The deployment fails at the Stage or at its log group.",
          "An access log's format is one line of at most 3 KB that contains the request id, and CloudWatch accepts only certain numbers of days.",
          Evidence.recorded("LocalStack's recordings of UpdateStage"));

  private static final RuleDescription ACCOUNT =
      RuleDescription.warning(
          "logs-need-an-account-role",
          "The deployment fails at the Stage, unless the account already has the role.",
          "API Gateway writes logs with one role per account and region, which is not part of any API or stage.",
          Evidence.reported("issues about \"CloudWatch Logs role ARN must be set\""));

  @Override
  public List<RuleDescription> descriptions() {
    return List.of(ACCESS_LOG, ACCOUNT);
  }

  @Override
  public Stream<Finding> examine(RestApi api, Stage stage) {
    String place = place(stage);
    return Stream.concat(
        stage.accessLog().stream().flatMap(log -> accessLog(log, place)), account(stage, place));
  }

  private static Stream<Finding> accessLog(AccessLog log, String place) {
    return Stream.of(requestId(log, place), length(log, place), retention(log, place))
        .flatMap(findings -> findings);
  }

  private static Stream<Finding> requestId(AccessLog log, String place) {
    return log.format().contains("$context.requestId")
            || log.format().contains("$context.extendedRequestId")
        ? Stream.empty()
        : Stream.of(
            ACCESS_LOG
                .finding(place)
                .problem("the access log's format '%s' contains no request id", log.format())
                .fix("add $context.requestId or $context.extendedRequestId"));
  }

  private static Stream<Finding> length(AccessLog log, String place) {
    return log.format().lines().count() <= 1 && log.format().length() <= MAX_FORMAT_LENGTH
        ? Stream.empty()
        : Stream.of(
            ACCESS_LOG
                .finding(place)
                .problem(
                    "the access log's format has %d lines and %d characters; the maximum is one line of %d characters",
                    log.format().lines().count(), log.format().length(), MAX_FORMAT_LENGTH)
                .fix("write one line, and omit the fields that you do not need"));
  }

  private static Stream<Finding> retention(AccessLog log, String place) {
    return RETENTION_DAYS.contains(log.retentionDays())
        ? Stream.empty()
        : Stream.of(
            ACCESS_LOG
                .finding(place)
                .problem("CloudWatch does not accept a retention of %d days", log.retentionDays())
                .fix("use one of %s", RETENTION_DAYS));
  }

  private static Stream<Finding> account(Stage stage, String place) {
    return stage.accountWritesLogs() || !stage.logs()
        ? Stream.empty()
        : Stream.of(
            ACCOUNT
                .finding(place)
                .problem(
                    "it writes logs, but nothing declares that the account has a role for them")
                .onAws("CloudWatch Logs role ARN must be set in account settings to enable logging")
                .fix(
                    "create an AccountComponent once per account and region, and call accountWritesLogs() on the stage"));
  }
}
