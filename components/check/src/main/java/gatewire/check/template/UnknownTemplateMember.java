package gatewire.check.template;

import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.TemplateRule;
import gatewire.template.TemplateFinding.Kind;

/** Finds members of {@code $input}, {@code $util} and {@code $context} that do not exist. */
final class UnknownTemplateMember extends TemplateRule {

  UnknownTemplateMember() {
    super(Kind.UNKNOWN_MEMBER);
  }

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "unknown-template-member",
        "A value is missing from the body, or the body contains the expression as it was written.",
        "For a member that does not exist, a template prints nothing or the expression itself, and AWS reports no error.");
  }

  @Override
  protected Finding addFix(Finding finding) {
    return finding.fix("use a member that exists");
  }
}
