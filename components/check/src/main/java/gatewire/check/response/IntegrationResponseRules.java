package gatewire.check.response;

import gatewire.check.rule.Rule;
import java.util.List;

/** Rules about integration and method responses: which one is selected, and what a client gets. */
public final class IntegrationResponseRules {

  private static final List<Rule> ALL =
      List.of(
          new NoIntegrationResponses(),
          new UndeclaredStatus(),
          new UndeclaredResponseHeader(),
          new UnmappedResponseHeader(),
          new DuplicateStatus(),
          new SeveralDefaults(),
          new NoDefaultResponse(),
          new MockStatusWithoutResponse(),
          new InvalidSelectionPattern(),
          new UnreachableStatusPattern(),
          new OverlappingPatterns(),
          new LambdaPatternTakesSuccess(),
          new LambdaPatternStopsAtNewline(),
          new LambdaPatternIsStatus(),
          new LambdaPatternBrackets(),
          new ErrorAsSuccess(),
          new LambdaErrorsAsSuccess(),
          new SuccessAsError(),
          new LostPartialAnswer(),
          new RemappedResponseHeader(),
          new MappedCookie(),
          new HeadersTooLarge());

  private IntegrationResponseRules() {}

  /** Returns these rules in the order of a report. */
  public static List<Rule> all() {
    return ALL;
  }
}
