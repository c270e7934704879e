package gatewire.check;

import java.util.Optional;

/**
 * One thing that is wrong, in words that lead to its repair.
 *
 * @param rule the id of the rule that found it
 * @param severity whether it stops a deployment
 * @param place the route, or what else it is about
 * @param problem what is wrong, with the value and what is allowed
 * @param aws what AWS answers to it, at deployment or in the execution log; empty where AWS says
 *     nothing
 * @param fix what to do
 */
public record Finding(
    String rule,
    Severity severity,
    String place,
    String problem,
    Optional<String> aws,
    String fix) {

  static Finding of(String rule, Severity severity, String place) {
    return new Finding(rule, severity, place, "", Optional.empty(), "");
  }

  /** Say what is wrong; the arguments go into the format's places. */
  Finding problem(String format, Object... arguments) {
    return new Finding(rule, severity, place, format.formatted(arguments), aws, fix);
  }

  /** Quote AWS. */
  Finding onAws(String message) {
    return new Finding(rule, severity, place, problem, Optional.of(message), fix);
  }

  /** Say what to do; the arguments go into the format's places. */
  Finding fix(String format, Object... arguments) {
    return new Finding(rule, severity, place, problem, aws, format.formatted(arguments));
  }

  /** The place and the problem, then AWS's words and the fix on lines of their own. */
  @Override
  public String toString() {
    return place
        + ": "
        + problem
        + aws.map(words -> "\n  AWS: " + words).orElse("")
        + "\n  fix: "
        + fix;
  }
}
