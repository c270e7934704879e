package gatewire.check.template;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.TemplateRule;
import gatewire.template.TemplateFinding.Kind;

/** Finds parameters that a template may override twice. */
final class OverriddenTwice extends TemplateRule {

  OverriddenTwice() {
    super(Kind.OVERRIDDEN_TWICE);
  }

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "overridden-twice",
        "Some requests get a 5XX.",
        "A parameter can be overridden only once per request.",
        Evidence.documented("API Gateway Developer Guide, mapping template overrides"));
  }

  @Override
  protected Finding addFix(Finding finding) {
    return finding.fix("set a variable in each branch, and override the parameter once at the end");
  }
}
