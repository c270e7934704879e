package gatewire.check.stage;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.StageRule;
import gatewire.model.ReferenceSlot;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds stage variables that AWS rejects: too many variables, or an invalid name or value. */
final class InvalidStageVariable implements StageRule {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_]{1,64}");
  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9._~:/?#&=,-]{1,512}");
  private static final int MAX_VARIABLES = 100;

  private static final RuleDescription VARIABLE =
      RuleDescription.error(
          "invalid-stage-variable",
          "The deployment fails at the Stage.",
          "AWS limits the number of a stage's variables, their length and their characters.",
          Evidence.documented("API Gateway quotas"));

  @Override
  public List<RuleDescription> descriptions() {
    return List.of(VARIABLE);
  }

  @Override
  public Stream<Finding> examine(RestApi api, Stage stage) {
    return Stream.concat(count(stage), variables(stage));
  }

  private Stream<Finding> count(Stage stage) {
    int count = stage.variables().size();
    return count <= MAX_VARIABLES
        ? Stream.empty()
        : Stream.of(
            VARIABLE
                .finding(place(stage))
                .problem("it has %d variables; the maximum is %d", count, MAX_VARIABLES)
                .fix("move values that differ between stages to the stacks' configuration"));
  }

  private Stream<Finding> variables(Stage stage) {
    return stage.variables().entrySet().stream().flatMap(variable -> variable(stage, variable));
  }

  private Stream<Finding> variable(Stage stage, Map.Entry<String, String> variable) {
    Stream<Finding> key =
        KEY.matcher(variable.getKey()).matches()
            ? Stream.empty()
            : Stream.of(
                VARIABLE
                    .finding(place(stage))
                    .problem("'%s' is not a valid name of a stage variable", variable.getKey())
                    .fix("use 1 to 64 letters, digits and _"));
    Stream<Finding> value =
        // The value of a reference is not known yet.
        VALUE.matcher(ReferenceSlot.replace(variable.getValue(), slot -> "x")).matches()
            ? Stream.empty()
            : Stream.of(
                VARIABLE
                    .finding(place(stage))
                    // The value is not shown, because it may be confidential.
                    .problem(
                        "AWS rejects the value of variable '%s' (%d characters, not shown here)",
                        variable.getKey(), variable.getValue().length())
                    .fix("use 1 to 512 letters, digits and . _ ~ : / ? # & = , -"));
    return Stream.concat(key, value);
  }
}
