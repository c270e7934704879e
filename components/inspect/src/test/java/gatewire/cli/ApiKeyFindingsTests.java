package gatewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Finding;
import gatewire.stack.aws.ApiStack;
import gatewire.stack.aws.KeyedProgram;
import gatewire.stack.aws.StackApi;
import gatewire.stack.aws.UsagePlan;
import gatewire.stack.project.StackConfiguration;
import gatewire.stack.recording.RecordedStack;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiKeyFindingsTests {

  private final ApiStack stack =
      ApiStack.read(
          RecordedStack.run(KeyedProgram::stack, StackConfiguration.empty("pets", "dev"))
              .orThrow()
              .resources());

  private List<Finding> findings(List<UsagePlan> plans) {
    StackApi api = stack.apis().get(0);
    return ApiKeyFindings.of(api, api.restApi(), plans);
  }

  @Test
  void names_the_stage_that_no_usage_plan_contains() {
    assertThat(findings(stack.usagePlans()))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place()).isEqualTo("stage 'test'");
              assertThat(finding.problem())
                  .isEqualTo("[POST /] require an API key, but no usage plan contains the stage");
            });
  }

  @Test
  void names_the_stage_whose_usage_plan_has_no_key() {
    List<UsagePlan> withoutKeys =
        stack.usagePlans().stream()
            .map(
                plan ->
                    new UsagePlan(
                        plan.id(),
                        plan.name(),
                        plan.stages(),
                        List.of(),
                        plan.throttling(),
                        plan.quota()))
            .toList();

    assertThat(findings(withoutKeys))
        .extracting(finding -> finding.place() + ": " + finding.problem())
        .containsExactlyInAnyOrder(
            "stage 'test': [POST /] require an API key, but no usage plan contains the stage",
            "stage 'live': [POST /] require an API key, but no usage plan of the stage has a key");
  }
}
