package gatewire.check;

import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.check.stage.StageRules;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds mistakes of a stage, by itself and for the API that it serves. It is not a {@link Rule},
 * because an API does not know its stages.
 */
public final class StageCheck {

  /** The kinds of findings that this check reports. */
  static final List<RuleDescription> DESCRIPTIONS =
      StageRules.all().stream().flatMap(rule -> rule.descriptions().stream()).toList();

  private StageCheck() {}

  /**
   * Finds settings of the stage that AWS rejects, and mismatches between stage and API: variables
   * that the API reads but the stage does not have, and settings for routes that do not exist.
   */
  public static Stream<Finding> examine(RestApi api, Stage stage) {
    return StageRules.all().stream().flatMap(rule -> rule.examine(api, stage));
  }
}
