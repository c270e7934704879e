package gatewire.check.template;

import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.TemplateRule;
import gatewire.template.TemplateFinding.Kind;

/** Finds variables that a template uses but never sets, such as a misspelled {@code $context}. */
final class UnsetTemplateVariable extends TemplateRule {

  UnsetTemplateVariable() {
    super(Kind.UNSET_VARIABLE);
  }

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "unset-template-variable",
        "A value, or a name that starts with $, is missing from the body.",
        "API Gateway gives a template $input, $context, $util and $stageVariables; any other variable prints nothing until the template sets it.");
  }

  @Override
  protected Finding addFix(Finding finding) {
    return finding.fix(
        "set it, use a variable that exists, or print a dollar sign from a variable: #set($dollar = '$')");
  }
}
