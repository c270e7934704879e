package gatewire.check;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import java.util.List;

/**
 * Makes findings of the parts of a template, document or stack that cannot be read completely. It
 * is not a {@link gatewire.check.rule.Rule}, because a model has no trace of these parts.
 */
public final class SourceCheck {

  private static final RuleDescription MISSING =
      RuleDescription.warning(
          "missing-value",
          "Gatewire checks a placeholder, so it may miss a mistake in the real value.",
          "A function such as Ref or Fn::GetAtt refers to a value that only a deployment knows.",
          Evidence.documented("AWS CloudFormation, intrinsic functions"));

  private static final RuleDescription UNREAD =
      RuleDescription.warning(
          "unread-part",
          "Gatewire does not find mistakes in this part.",
          "Gatewire reads REST APIs and their documents; the part is of another kind, is in a file that is not on this machine, or belongs to an API that the source does not contain.");

  private static final RuleDescription UNKNOWN_PROPERTY =
      RuleDescription.warning(
          "unknown-template-property",
          "The deployment fails at the resource, or the property has no effect.",
          "CloudFormation rejects a property that the resource's type does not have (\"extraneous key [...] is not permitted\"), and was seen to ignore one in an object within a resource.",
          Evidence.reported(
              "aws/aws-cdk issue 28984, aws-cloudformation/cloudformation-coverage-roadmap issue 1005"));

  /** The kinds of findings that this check reports. */
  static final List<RuleDescription> DESCRIPTIONS = List.of(MISSING, UNREAD, UNKNOWN_PROPERTY);

  private SourceCheck() {}

  /** Returns the finding about a value that is not known before a deployment. */
  public static Finding missing(String place, String problem) {
    return MISSING.finding(place).problem("%s", problem);
  }

  /** Returns the finding about a property that a type of resource does not have. */
  public static Finding unknownProperty(String place, String problem) {
    return UNKNOWN_PROPERTY
        .finding(place)
        .problem("%s", problem)
        .fix("correct its name, or remove it");
  }

  /** Returns the finding about a part that is not read. */
  public static Finding unread(String place, String problem) {
    return UNREAD.finding(place).problem("%s", problem);
  }
}
