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
        "A quote in the value breaks the JSON, or adds members to it.",
        "A template prints strings without escaping them.");
  }

  @Override
  protected Finding complete(Finding finding) {
    return finding.fix("escape it, or use the Json builder to write the template");
  }
}
