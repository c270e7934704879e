package gatewire.check;

import gatewire.template.TemplateFinding.Kind;

/** Find variables that a template uses and sets nowhere, such as a slip in {@code $context}. */
final class UnsetTemplateVariable extends TemplateRule {

  UnsetTemplateVariable() {
    super(Kind.UNSET_VARIABLE);
  }

  @Override
  public Description description() {
    return Description.warning(
        "unset-template-variable",
        "A value, or a name that starts with $, is missing from the body.",
        "A template is given $input, $context, $util and $stageVariables; any other variable prints nothing until it is set.");
  }

  @Override
  Finding complete(Finding finding) {
    return finding.fix(
        "set it, take one that is given, or print the sign from a variable: #set($dollar = '$')");
  }
}
