package gatewire.check.template;

import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.TemplateRule;
import gatewire.template.TemplateFinding.Kind;

/** Finds directives of Velocity that API Gateway does not have, such as {@code #parse}. */
final class UnknownDirective extends TemplateRule {

  UnknownDirective() {
    super(Kind.UNKNOWN_DIRECTIVE);
  }

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "unknown-directive",
        "The body contains the directive as it was written.",
        "API Gateway supports #set, #if, #foreach, #define, #macro, #break and #stop; templates cannot include each other.");
  }

  @Override
  protected Finding addFix(Finding finding) {
    return finding.fix("write the content into the template instead of including it");
  }
}
