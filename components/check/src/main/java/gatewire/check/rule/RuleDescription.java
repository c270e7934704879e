package gatewire.check.rule;

import java.util.Optional;

/**
 * An explanation of one kind of finding for readers who see it for the first time. {@code
 * docs/rules.md} is generated from these descriptions.
 *
 * @param id the permanent name, for example {@code undeclared-response-header}
 * @param severity the severity of each finding of this kind
 * @param symptom what a user observes if the mistake is deployed
 * @param cause the behavior of API Gateway that explains the symptom
 * @param evidence how this behavior is known
 */
public record RuleDescription(
    String id, Severity severity, String symptom, String cause, Evidence evidence) {

  /** Describes findings that stop a deployment. */
  public static RuleDescription error(String id, String symptom, String cause, Evidence evidence) {
    return new RuleDescription(id, Severity.ERROR, symptom, cause, evidence);
  }

  /** Describes findings that do not stop a deployment. */
  public static RuleDescription warning(
      String id, String symptom, String cause, Evidence evidence) {
    return new RuleDescription(id, Severity.WARNING, symptom, cause, evidence);
  }

  /** Describes findings that do not stop a deployment, and whose evidence is reasoning. */
  public static RuleDescription warning(String id, String symptom, String cause) {
    return warning(id, symptom, cause, Evidence.REASONED);
  }

  /** Starts a finding of this kind. */
  public Finding finding(String place) {
    return new Finding(id, severity, place, "", Optional.empty(), "");
  }
}
