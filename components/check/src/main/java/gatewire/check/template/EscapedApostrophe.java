package gatewire.check.template;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.TemplateRule;
import gatewire.template.TemplateFinding.Kind;

/** Finds JSON values that are escaped with {@code $util.escapeJavaScript} only. */
final class EscapedApostrophe extends TemplateRule {

  EscapedApostrophe() {
    super(Kind.ESCAPED_APOSTROPHE);
  }

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "escaped-apostrophe",
        "If the value contains a single quote, the body is not valid JSON.",
        "The method $util.escapeJavaScript turns a single quote into \\', which JavaScript allows and JSON does not.",
        Evidence.documented("API Gateway Developer Guide, $util variables"));
  }

  @Override
  protected Finding addFix(Finding finding) {
    return finding.fix("undo this escape, or use the Json builder to write the template");
  }
}
