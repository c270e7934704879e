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
   * Finds what AWS rejects about the stage, and where it and the API do not fit: variables that the
   * API reads and the stage does not have, settings for routes that do not exist.
   */
  public static Stream<Finding> examine(RestApi api, Stage stage) {
    return StageRules.all().stream().flatMap(rule -> rule.examine(api, stage));
  }
}
