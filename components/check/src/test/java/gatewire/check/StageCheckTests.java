package gatewire.check;

import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.model.AccessLog;
import gatewire.model.MethodSettings;
import gatewire.model.Stage;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageCheckTests {

  @Test
  void reports_the_findings_of_all_rules_about_stages_in_order() {
    var api = get("/pets").maps("integration.request.header.X-Host", "stageVariables.host").api();
    Stage stage =
        Stage.builder("pre prod")
            .variables(Map.of("back-end", "a"))
            .route("GET /pet", MethodSettings.NONE)
            .throttling(0, 5)
            .accessLog(new AccessLog("$context.status", 7))
            .build();

    assertThat(StageCheck.examine(api, stage))
        .extracting(Finding::rule)
        .containsExactly(
            "invalid-stage-name",
            "invalid-stage-variable",
            "undeclared-stage-variable-in-mapping",
            "settings-of-unknown-route",
            "invalid-throttling",
            "invalid-access-log",
            "logs-need-an-account-role");
  }

  @Test
  void describes_each_kind_of_finding() {
    assertThat(StageCheck.DESCRIPTIONS)
        .extracting(RuleDescription::id)
        .containsExactly(
            "invalid-stage-name",
            "invalid-stage-variable",
            "undeclared-stage-variable",
            "undeclared-stage-variable-in-mapping",
            "undeclared-stage-variable-in-template",
            "settings-of-unknown-route",
            "invalid-throttling",
            "invalid-access-log",
            "logs-need-an-account-role",
            "unknown-access-log-variable");
  }
}
