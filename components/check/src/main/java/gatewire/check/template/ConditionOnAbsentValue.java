package gatewire.check.template;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.TemplateRule;
import gatewire.template.TemplateFinding.Kind;

/**
 * Finds conditions on a value that may be absent, which are true in that case.
 *
 * <p>Evidence: renderings that an emulator's tests recorded on API Gateway in August 2023.
 */
final class ConditionOnAbsentValue extends TemplateRule {

  ConditionOnAbsentValue() {
    super(Kind.ALWAYS_TRUE);
  }

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "condition-on-absent-value",
        "The branch is taken although the client or the backend sent no value.",
        "A reference that is null or undefined is true in a condition, other than in plain Velocity.",
        Evidence.recorded("renderings in the tests of localstack/airspeed, August 2023"));
  }

  @Override
  protected Finding addFix(Finding finding) {
    return finding.fix(
        "compare the value with the empty string, or with the value that you expect");
  }
}
