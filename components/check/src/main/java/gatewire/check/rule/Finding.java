package gatewire.check.rule;

import gatewire.model.ReferenceSlot;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mistake in an API, with a proposal how to correct it.
 *
 * @param rule the id of the rule that found it
 * @param severity whether it stops a deployment
 * @param place the route, or the other part of the API that has the mistake
 * @param problem what is wrong, with the value and what is allowed
 * @param aws AWS's message, at deployment or in the execution log; empty if AWS reports nothing
 * @param fix how to correct it; empty if the problem makes that clear
 */
public record Finding(
    String rule,
    Severity severity,
    String place,
    String problem,
    Optional<String> aws,
    String fix) {

  /**
   * Returns a copy with the problem. Formats the arguments like {@link String#format}, but an empty
   * collection as "none".
   */
  public Finding problem(String format, Object... arguments) {
    return new Finding(rule, severity, place, format(format, arguments), aws, fix);
  }

  /** Returns a copy that quotes AWS. Formats the arguments like {@link #problem}. */
  public Finding onAws(String format, Object... arguments) {
    return new Finding(rule, severity, place, problem, Optional.of(format(format, arguments)), fix);
  }

  /** Returns a copy with the fix. Formats the arguments like {@link #problem}. */
  public Finding fix(String format, Object... arguments) {
    return new Finding(rule, severity, place, problem, aws, format(format, arguments));
  }

  /**
   * Formats the place and the problem, then AWS's message and the fix on separate lines if they are
   * present.
   */
  @Override
  public String toString() {
    return place
        + ": "
        + problem
        + aws.map(message -> "\n  AWS: " + message).orElse("")
        + (fix.isEmpty() ? "" : "\n  fix: " + fix);
  }

  private static String format(String pattern, Object... arguments) {
    return ReferenceSlot.shown(
        pattern.formatted(Stream.of(arguments).map(Finding::noneIfEmpty).toArray()));
  }

  private static Object noneIfEmpty(Object argument) {
    return argument instanceof Collection<?> values && values.isEmpty() ? "none" : argument;
  }
}
