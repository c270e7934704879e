package gatewire.check.template;

import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.TemplateRule;
import gatewire.template.TemplateFinding.Kind;

/** Find parameters that a template may override twice. */
final class OverriddenTwice extends TemplateRule {

  OverriddenTwice() {
    super(Kind.OVERRIDDEN_TWICE);
  }

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "overridden-twice",
        "Some requests get a 5XX.",
        "A parameter is overridden once for each request.");
  }

  @Override
  protected Finding complete(Finding finding) {
    return finding.fix("set a variable where it depends, and override once at the end");
  }
}
