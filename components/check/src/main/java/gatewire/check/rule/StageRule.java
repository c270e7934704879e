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

  /** The kinds of findings that the rule reports. */
  List<RuleDescription> descriptions();

  /** Finds mistakes of the stage, by itself and for the API. */
  Stream<Finding> examine(RestApi api, Stage stage);

  /** The place of a finding about the stage itself. */
  default String place(Stage stage) {
    return "stage '" + stage.name() + "'";
  }
}
