package gatewire.check.template;

import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.TemplateRule;
import gatewire.template.TemplateFinding.Kind;

/** Find loops that are longer than API Gateway takes. */
final class LongLoop extends TemplateRule {

  LongLoop() {
    super(Kind.LONG_LOOP);
  }

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "long-loop", "The list ends early.", "A #foreach ends after 1,000 turns.");
  }

  @Override
  protected Finding complete(Finding finding) {
    return finding.fix("let a function do the work");
  }
}
