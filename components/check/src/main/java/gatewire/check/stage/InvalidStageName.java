package gatewire.check.stage;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.StageRule;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds a stage whose name AWS rejects. */
final class InvalidStageName implements StageRule {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,128}");

  private static final RuleDescription STAGE_NAME =
      RuleDescription.error(
          "invalid-stage-name",
          "The deployment fails at the Stage.",
          "A stage's name is part of each URL and has 1 to 128 letters, digits, - and _.",
          Evidence.documented("API Gateway quotas"));

  @Override
  public List<RuleDescription> descriptions() {
    return List.of(STAGE_NAME);
  }

  @Override
  public Stream<Finding> examine(RestApi api, Stage stage) {
    return Stream.of(stage.name())
        .filter(name -> !NAME.matcher(name).matches())
        .map(
            name ->
                STAGE_NAME
                    .finding(place(stage))
                    .problem("'%s' is not a valid stage name", name)
                    .fix("use 1 to 128 letters, digits, - and _"));
  }
}
