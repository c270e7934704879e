package gatewire.check.rule;

import java.util.Optional;

/**
 * What a finding of one kind is about, for those who meet it for the first time; {@code
 * docs/rules.md} is made of these.
 *
 * @param id the lasting name, for example {@code undeclared-response-header}
 * @param severity how bad each finding of the kind is
 * @param symptom what one sees where nobody looked before
 * @param cause what of API Gateway is behind it
 */
public record RuleDescription(String id, Severity severity, String symptom, String cause) {

  /** Describes findings that stop a deployment. */
  public static RuleDescription error(String id, String symptom, String cause) {
    return new RuleDescription(id, Severity.ERROR, symptom, cause);
  }

  /** Describes findings that do not stop a deployment. */
  public static RuleDescription warning(String id, String symptom, String cause) {
    return new RuleDescription(id, Severity.WARNING, symptom, cause);
  }

  /** Starts a finding of this kind. */
  public Finding finding(String place) {
    return new Finding(id, severity, place, "", Optional.empty(), "");
  }
}
