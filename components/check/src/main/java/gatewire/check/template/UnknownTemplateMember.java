package gatewire.check.template;

import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.TemplateRule;
import gatewire.template.TemplateFinding.Kind;

/** Find members of {@code $input}, {@code $util} and {@code $context} that are not there. */
final class UnknownTemplateMember extends TemplateRule {

  UnknownTemplateMember() {
    super(Kind.UNKNOWN_MEMBER);
  }

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "unknown-template-member",
        "A value is missing from the body, or stands there as it was written.",
        "A template prints nothing, or its own text, for what its variables do not have, and nobody reports it.");
  }

  @Override
  protected Finding complete(Finding finding) {
    return finding.fix("take one that is there");
  }
}
