package gatewire.check.rule;

import gatewire.model.RestApi;
import gatewire.model.Stage;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule about a stage and the API that it serves. It is not a {@link Rule}, because an API does
 * not know its stages.
 */
public interface StageRule {

  /** Describes the kinds of findings that the rule reports. */
  List<RuleDescription> descriptions();

  /** Finds mistakes in the stage itself, and mismatches between the stage and the API. */
  Stream<Finding> examine(RestApi api, Stage stage);

  /** Returns the place of a finding about the stage itself. */
  default String place(Stage stage) {
    return "stage '" + stage.name() + "'";
  }
}
