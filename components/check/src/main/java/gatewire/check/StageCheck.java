package gatewire.check;

import gatewire.model.RestApi;
import gatewire.model.Stage;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Find what is wrong with a stage, by itself and for the API that it serves. No {@link Rule},
 * because an API does not know its stages.
 */
public final class StageCheck {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,128}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_]{1,64}");
  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9._~:/?#&=,-]{1,512}");
  private static final int MOST_VARIABLES = 100;

  private static final Description STAGE_NAME =
      Description.error(
          "invalid-stage-name",
          "The deployment fails at the Stage.",
          "A stage's name is part of each URL: letters, digits, - and _, at most 128.");

  private static final Description VARIABLE =
      Description.error(
          "invalid-stage-variable",
          "The deployment fails at the Stage.",
          "AWS limits the number of a stage's variables, their length and their characters.");

  /** What it can find. */
  static final List<Description> DESCRIPTIONS =
      Stream.of(
              List.of(STAGE_NAME, VARIABLE),
              UndeclaredStageVariables.DESCRIPTIONS,
              StageSettings.DESCRIPTIONS,
              StageLogs.DESCRIPTIONS)
          .flatMap(List::stream)
          .toList();

  private StageCheck() {}

  /**
   * Find what AWS refuses about the stage, and where it and the API do not fit: variables that the
   * API reads and the stage does not have, settings for routes that are not there.
   */
  public static Stream<Finding> examine(RestApi api, Stage stage) {
    return Stream.of(
            name(stage),
            count(stage),
            variables(stage),
            UndeclaredStageVariables.examine(api, stage),
            StageSettings.examine(api, stage, place(stage)),
            StageLogs.examine(stage, place(stage)))
        .flatMap(findings -> findings);
  }

  private static Stream<Finding> name(Stage stage) {
    return Stream.of(stage.name())
        .filter(name -> !NAME.matcher(name).matches())
        .map(
            name ->
                STAGE_NAME
                    .finding(place(stage))
                    .problem("'%s' is no name of a stage", name)
                    .fix("take 1 to 128 letters, digits, - and _"));
  }

  private static Stream<Finding> count(Stage stage) {
    int count = stage.variables().size();
    return count <= MOST_VARIABLES
        ? Stream.empty()
        : Stream.of(
            VARIABLE
                .finding(place(stage))
                .problem("it has %d variables; the most is %d", count, MOST_VARIABLES)
                .fix("keep what differs between stages in the stacks' configuration instead"));
  }

  private static Stream<Finding> variables(Stage stage) {
    return stage.variables().entrySet().stream().flatMap(variable -> variable(stage, variable));
  }

  private static Stream<Finding> variable(Stage stage, Map.Entry<String, String> variable) {
    Stream<Finding> key =
        KEY.matcher(variable.getKey()).matches()
            ? Stream.empty()
            : Stream.of(
                VARIABLE
                    .finding(place(stage))
                    .problem("'%s' is no name of a stage variable", variable.getKey())
                    .fix("take 1 to 64 letters, digits and _"));
    Stream<Finding> value =
        VALUE.matcher(variable.getValue()).matches()
            ? Stream.empty()
            : Stream.of(
                VARIABLE
                    .finding(place(stage))
                    // Not the value, which may be meant for few eyes.
                    .problem(
                        "the value of variable '%s', %d characters long, is none that AWS takes",
                        variable.getKey(), variable.getValue().length())
                    .fix("take 1 to 512 letters, digits and . _ ~ : / ? # & = , -"));
    return Stream.concat(key, value);
  }

  private static String place(Stage stage) {
    return "stage '" + stage.name() + "'";
  }
}
