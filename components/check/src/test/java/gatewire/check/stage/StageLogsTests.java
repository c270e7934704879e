package gatewire.check.stage;

import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Finding;
import gatewire.model.AccessLog;
import gatewire.model.LoggingLevel;
import gatewire.model.MethodSettings;
import gatewire.model.Stage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StageLogsTests {

  /** Returns one finding of each kind for the rules document. */
  static Stream<Finding> examples() {
    return Stream.concat(
        logging("$context.status", 7),
        examine(
            Stage.builder("dev").settings(MethodSettings.NONE.loggingLevel(LoggingLevel.ERROR))));
  }

  private static Stream<Finding> examine(Stage.Builder stage) {
    return new StageLogs().examine(get("/pets").api(), stage.build());
  }

  private static Stream<Finding> logging(String format, int days) {
    return examine(Stage.builder("dev").accessLog(new AccessLog(format, days)).accountWritesLogs());
  }

  @Test
  void finds_a_format_without_a_request_id_and_logs_without_an_account_role() {
    assertThat(examples())
        .extracting(Finding::toString)
        .containsExactly(
            """
            stage 'dev': the access log's format '$context.status' contains no request id
              fix: add $context.requestId or $context.extendedRequestId""",
            """
            stage 'dev': it writes logs, but nothing declares that the account has a role for them
              AWS: CloudWatch Logs role ARN must be set in account settings to enable logging
              fix: create an AccountComponent once per account and region, and call accountWritesLogs() on the stage""");
  }

  @Test
  void finds_an_access_log_that_AWS_rejects() {
    assertThat(logging("$context.requestId\n$context.status", 7)).hasSize(1);
    assertThat(logging("$context.requestId" + " ".repeat(3 * 1024), 7)).hasSize(1);
    assertThat(logging("$context.requestId", 8)).hasSize(1);
  }

  @Test
  void ignores_an_access_log_at_its_limits() {
    assertThat(logging("$context.requestId" + " ".repeat(3 * 1024 - 18), 3653)).isEmpty();
  }
}
