package gatewire.check.stage;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.StageRule;
import gatewire.model.GatewayResponse;
import gatewire.model.Method;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds stage variables that an API reads but a stage does not have. */
final class UndeclaredStageVariables implements StageRule {

  private static final RuleDescription MAPPED =
      RuleDescription.error(
          "undeclared-stage-variable",
          "The value is empty: requests go to a wrong address, or headers are missing.",
          "A variable that the stage does not have is an empty string, and AWS reports no error.",
          Evidence.documented("API Gateway Developer Guide, stage variables"));

  private static final RuleDescription PRINTED =
      RuleDescription.warning(
          "undeclared-stage-variable-in-template",
          "A value is missing from the body.",
          "A template prints nothing for a variable that the stage does not have, and AWS reports no error.");

  @Override
  public List<RuleDescription> descriptions() {
    return List.of(MAPPED, PRINTED);
  }

  @Override
  public Stream<Finding> examine(RestApi api, Stage stage) {
    return Stream.concat(
        api.methods().stream().flatMap(method -> examine(method, stage)),
        api.gatewayResponses().stream().flatMap(response -> examine(response, stage)));
  }

  private static Stream<Finding> examine(Method method, Stage stage) {
    return examine(
        method.route(),
        StageVariableReferences.in(method),
        StageVariableReferences.inTemplates(method),
        stage);
  }

  private static Stream<Finding> examine(GatewayResponse response, Stage stage) {
    return examine(
        "gateway response " + response.type(),
        StageVariableReferences.in(response),
        StageVariableReferences.inTemplates(response),
        stage);
  }

  private static Stream<Finding> examine(
      String place, Set<String> mapped, Set<String> printed, Stage stage) {
    return Stream.concat(
        mapped.stream()
            .filter(name -> !stage.variables().containsKey(name))
            .map(name -> describe(MAPPED.finding(place), "it reads", name, stage)),
        printed.stream()
            .filter(name -> !mapped.contains(name) && !stage.variables().containsKey(name))
            .map(name -> describe(PRINTED.finding(place), "its template prints", name, stage)));
  }

  private static Finding describe(Finding finding, String how, String name, Stage stage) {
    return finding
        .problem(
            "%s stage variable '%s', which stage '%s' does not have (it has: %s)",
            how, name, stage.name(), stage.variables().keySet())
        .fix("set '%s' on the stage, or write the value itself", name);
  }
}
