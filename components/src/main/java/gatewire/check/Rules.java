package gatewire.check;

import java.util.List;

/**
 * Every rule there is, in the order of a report: the API and its routes, then requests, backends,
 * answers, and the rest.
 */
public final class Rules {

  private static final List<Rule> ALL =
      List.of(
          // what becomes of its answer
          new UndeclaredResponseHeader());

  private Rules() {}

  /** All rules; each looks at one kind of mistake. */
  public static List<Rule> all() {
    return ALL;
  }
}
