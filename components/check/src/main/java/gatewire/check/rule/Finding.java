package gatewire.check.rule;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that is wrong, in words that lead to its repair.
 *
 * @param rule the id of the rule that found it
 * @param severity whether it stops a deployment
 * @param place the route, or what else it is about
 * @param problem what is wrong, with the value and what is allowed
 * @param aws what AWS answers to it, at deployment or in the execution log; empty where AWS says
 *     nothing
 * @param fix what to do; empty where the problem leaves no question
 */
public record Finding(
    String rule,
    Severity severity,
    String place,
    String problem,
    Optional<String> aws,
    String fix) {

  /**
   * Returns a copy with the problem; the arguments go into the format's places, an empty collection
   * as "none".
   */
  public Finding problem(String format, Object... arguments) {
    return new Finding(rule, severity, place, filled(format, arguments), aws, fix);
  }

  /** Returns a copy that quotes AWS; the arguments go into the format's places. */
  public Finding onAws(String format, Object... arguments) {
    return new Finding(rule, severity, place, problem, Optional.of(filled(format, arguments)), fix);
  }

  /**
   * Returns a copy with the fix; the arguments go into the format's places, an empty collection as
   * "none".
   */
  public Finding fix(String format, Object... arguments) {
    return new Finding(rule, severity, place, problem, aws, filled(format, arguments));
  }

  /**
   * The place and the problem, then AWS's words and the fix, where there are any, on lines of their
   * own.
   */
  @Override
  public String toString() {
    return place
        + ": "
        + problem
        + aws.map(words -> "\n  AWS: " + words).orElse("")
        + (fix.isEmpty() ? "" : "\n  fix: " + fix);
  }

  private static String filled(String format, Object... arguments) {
    return format.formatted(Stream.of(arguments).map(Finding::shown).toArray());
  }

  private static Object shown(Object argument) {
    return argument instanceof Collection<?> values && values.isEmpty() ? "none" : argument;
  }
}
