package gatewire.check.template;

import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.TemplateRule;
import gatewire.template.TemplateFinding.Kind;

/**
 * Finds values in JSON within a JSON string that are escaped only for the outer JSON.
 *
 * <p>Evidence: reasoned; tried with the template of a public API.
 */
final class EscapedOnce extends TemplateRule {

  EscapedOnce() {
    super(Kind.ESCAPED_ONCE);
  }

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "escaped-once",
        "A quote in the value breaks the inner JSON, or adds members to it.",
        "A value in JSON that is within a JSON string needs to be escaped for both.");
  }

  @Override
  protected Finding addFix(Finding finding) {
    return finding.fix(
        "call $util.escapeJavaScript twice, or send the inner value as JSON that the backend reads without parsing a string");
  }
}
