package gatewire.check;

import java.util.List;

/** Every rule there is, in the order of a report. */
public final class Rules {

  private static final List<Rule> ALL = List.of(new UndeclaredResponseHeader());

  private Rules() {}

  /** All rules; each looks at one kind of mistake. */
  public static List<Rule> all() {
    return ALL;
  }
}
