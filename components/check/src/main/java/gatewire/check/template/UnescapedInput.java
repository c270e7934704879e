package gatewire.check.template;

import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.TemplateRule;
import gatewire.template.TemplateFinding.Kind;

/**
 * Finds input of the client or the backend that a template prints into a JSON string without
 * escaping it.
 */
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
  protected Finding addFix(Finding finding) {
    return finding.fix("escape it, or use the Json builder to write the template");
  }
}
