package gatewire.check.template;

import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.TemplateRule;
import gatewire.template.TemplateFinding.Kind;

/** Finds loops that print JSON without a comma between the elements. */
final class MissingSeparator extends TemplateRule {

  MissingSeparator() {
    super(Kind.MISSING_SEPARATOR);
  }

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "missing-separator",
        "The body is JSON for a list of one element, and broken for more.",
        "A #foreach prints its body for each element and adds nothing between them.");
  }

  @Override
  protected Finding addFix(Finding finding) {
    return finding.fix("end the loop's body with #if($foreach.hasNext),#end");
  }
}
