package gatewire.check.template;

import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.TemplateRule;
import gatewire.template.TemplateFinding.Kind;

/** Find what was sent from outside and stands within a JSON string as it came. */
final class UnescapedInput extends TemplateRule {

  UnescapedInput() {
    super(Kind.UNESCAPED_INPUT);
  }

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "unescaped-input",
        "A quote in it breaks the JSON, or adds members to it.",
        "A template prints texts as they are.");
  }

  @Override
  protected Finding complete(Finding finding) {
    return finding.fix("escape it, or let the Json builder write the template");
  }
}
