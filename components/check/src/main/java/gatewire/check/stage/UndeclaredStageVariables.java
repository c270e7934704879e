package gatewire.check.stage;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.StageRule;
import gatewire.model.GatewayResponse;
import gatewire.model.Method;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds stage variables that an API reads but a stage does not have. */
final class UndeclaredStageVariables implements StageRule {

  private static final RuleDescription REQUIRED =
      RuleDescription.error(
          "undeclared-stage-variable",
          "Every request of the route fails, because its backend has no name.",
          "A variable that the stage does not have is an empty string in the address of a server, the ARN of a function or the role.",
          Evidence.reported("issues about stage variables in integration URIs"));

  private static final RuleDescription MAPPED =
      RuleDescription.warning(
          "undeclared-stage-variable-in-mapping",
          "A header or parameter is missing, or requests go to a wrong path.",
          "API Gateway omits a parameter that is mapped from a variable that the stage does not have, and reports no error.");

  private static final RuleDescription PRINTED =
      RuleDescription.warning(
          "undeclared-stage-variable-in-template",
          "A value is missing from the body.",
          "A template prints nothing for a variable that the stage does not have, and AWS reports no error.");

  @Override
  public List<RuleDescription> descriptions() {
    return List.of(REQUIRED, MAPPED, PRINTED);
  }

  @Override
  public Stream<Finding> examine(RestApi api, Stage stage) {
    return Stream.concat(
        api.methods().stream().flatMap(method -> examine(method, stage)),
        api.gatewayResponses().stream().flatMap(response -> examine(response, stage)));
  }

  private static Stream<Finding> examine(Method method, Stage stage) {
    Set<String> required = StageVariableReferences.required(method);
    Set<String> mapped = without(required, StageVariableReferences.in(method));
    Set<String> printed =
        without(mapped, without(required, StageVariableReferences.inTemplates(method)));
    String place = method.route();
    return Stream.of(
            missing(required, stage).map(name -> reads(REQUIRED, place, name, stage)),
            missing(mapped, stage).map(name -> reads(MAPPED, place, name, stage)),
            missing(printed, stage).map(name -> prints(place, name, stage)))
        .flatMap(found -> found);
  }

  private static Stream<Finding> examine(GatewayResponse response, Stage stage) {
    Set<String> mapped = StageVariableReferences.in(response);
    Set<String> printed = without(mapped, StageVariableReferences.inTemplates(response));
    String place = "gateway response " + response.type();
    return Stream.concat(
        missing(mapped, stage).map(name -> reads(MAPPED, place, name, stage)),
        missing(printed, stage).map(name -> prints(place, name, stage)));
  }

  private static Set<String> without(Set<String> reported, Set<String> names) {
    Set<String> others = new LinkedHashSet<>(names);
    others.removeAll(reported);
    return others;
  }

  private static Stream<String> missing(Set<String> names, Stage stage) {
    return names.stream().filter(name -> !stage.variables().containsKey(name));
  }

  private static Finding reads(RuleDescription rule, String place, String name, Stage stage) {
    return describe(rule.finding(place), "it reads", name, stage);
  }

  private static Finding prints(String place, String name, Stage stage) {
    return describe(PRINTED.finding(place), "its template prints", name, stage);
  }

  private static Finding describe(Finding finding, String how, String name, Stage stage) {
    return finding
        .problem(
            "%s stage variable '%s', which stage '%s' does not have (it has: %s)",
            how, name, stage.name(), stage.variables().keySet())
        .fix("set '%s' on the stage, or write the value itself", name);
  }
}
