package gatewire.check.template;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodTemplate;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.TemplateRule;
import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;

/**
 * Finds values that a request template prints in the body of a form without encoding them.
 *
 * <p>Evidence: three independent reports, and AWS's guides, which encode each value.
 */
final class UnencodedFormValue extends TemplateRule {

  UnencodedFormValue() {
    super(Kind.UNENCODED_FORM_VALUE);
  }

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "unencoded-form-value",
        "A & or + in the value changes the parameters of the call, or adds some.",
        "A template prints values as they are, but a form body needs them percent-encoded.",
        Evidence.reported("three reports, among them serverless-patterns issue 2283"));
  }

  /** A response may be text that only looks like a form. */
  @Override
  protected boolean applies(MethodTemplate template, TemplateFinding found) {
    return super.applies(template, found) && template.response().isEmpty();
  }

  @Override
  protected Finding addFix(Finding finding) {
    return finding.fix("write $util.urlEncode around the value");
  }
}
