package gatewire.check.stage;

import gatewire.check.rule.StageRule;
import java.util.List;

/** Rules about a stage and how it fits the API that it serves. */
public final class StageRules {

  private static final List<StageRule> ALL =
      List.of(
          new InvalidStageName(),
          new InvalidStageVariable(),
          new UndeclaredStageVariables(),
          new StageSettings(),
          new StageLogs(),
          new AccessLogVariables());

  private StageRules() {}

  /** Returns these rules in the order of a report. */
  public static List<StageRule> all() {
    return ALL;
  }
}
