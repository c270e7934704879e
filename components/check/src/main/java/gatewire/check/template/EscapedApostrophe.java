package gatewire.check.template;

import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.TemplateRule;
import gatewire.template.TemplateFinding.Kind;

/** Find values in JSON that {@code $util.escapeJavaScript} alone escapes. */
final class EscapedApostrophe extends TemplateRule {

  EscapedApostrophe() {
    super(Kind.ESCAPED_APOSTROPHE);
  }

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "escaped-apostrophe",
        "A single quote in the value makes the body no JSON.",
        "For a single quote $util.escapeJavaScript writes \\', which JavaScript allows and JSON does not.");
  }

  @Override
  protected Finding complete(Finding finding) {
    return finding.fix("take that escape back, or let the Json builder write the template");
  }
}
