package gatewire.cli;

import gatewire.check.ApiKeyCheck;
import gatewire.check.rule.Finding;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import gatewire.stack.aws.StackApi;
import gatewire.stack.aws.UsagePlan;
import java.util.List;
import java.util.Optional;

/** Finds routes of a stack that require an API key which the stack does not create. */
final class ApiKeyFindings {

  private ApiKeyFindings() {}

  /**
   * Returns the findings about the stages of an API.
   *
   * @param declared the API with the methods of its document
   * @param plans the usage plans of the stack
   */
  static List<Finding> of(StackApi api, RestApi declared, List<UsagePlan> plans) {
    return api.stages().stream()
        .flatMap(stage -> finding(api, declared, stage, plans).stream())
        .toList();
  }

  private static Optional<Finding> finding(
      StackApi api, RestApi declared, Stage stage, List<UsagePlan> plans) {
    List<UsagePlan> ofStage = plans.stream().filter(plan -> contains(plan, api, stage)).toList();
    return ApiKeyCheck.examine(
        declared,
        stage,
        !ofStage.isEmpty(),
        ofStage.stream().anyMatch(plan -> !plan.keyIds().isEmpty()));
  }

  private static boolean contains(UsagePlan plan, StackApi api, Stage stage) {
    return plan.stages().stream()
        .anyMatch(one -> one.apiId().equals(api.id()) && one.stage().equals(stage.name()));
  }
}
