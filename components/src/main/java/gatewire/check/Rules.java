package gatewire.check;

import java.util.List;

/**
 * Every rule there is, in the order of a report: the API and its routes, then requests, backends,
 * answers, and the rest.
 */
public final class Rules {

  private static final List<Rule> ALL =
      List.of(
          // the backend and what it is sent
          new MockWithoutStatus(),
          // what becomes of its answer
          new NoIntegrationResponses(),
          new UndeclaredStatus(),
          new UndeclaredResponseHeader(),
          new DuplicateStatus(),
          new SeveralDefaults(),
          new NoDefaultResponse(),
          new MockStatusWithoutResponse(),
          new InvalidSelectionPattern(),
          new UnreachableStatusPattern(),
          new LambdaPatternTakesSuccess(),
          new LambdaPatternStopsAtNewline(),
          new ErrorAsSuccess(),
          new RemappedResponseHeader());

  private Rules() {}

  /** All rules; each looks at one kind of mistake. */
  public static List<Rule> all() {
    return ALL;
  }
}
