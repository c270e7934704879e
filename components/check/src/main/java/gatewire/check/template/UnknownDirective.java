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
        "The body contains the directive as it was written, or a macro is not expanded.",
        "API Gateway supports #set, #if, #foreach, #define, #break and #stop; templates cannot include each other, and there are no macros.");
  }

  @Override
  protected Finding addFix(Finding finding) {
    return finding.fix("write the content where the template needs it");
  }
}
