package gatewire.check.template;

import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.TemplateRule;
import gatewire.template.TemplateFinding.Kind;

/** Find bodies that are read as an object and printed into JSON. */
final class PrintedObject extends TemplateRule {

  PrintedObject() {
    super(Kind.PRINTED_OBJECT);
  }

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "printed-object",
        "The body is no JSON: {name=Rex}.",
        "An object that $input.path read prints as Java prints it; $input.json prints JSON.");
  }

  @Override
  protected Finding complete(Finding finding) {
    return finding.fix("print JSON, or the parts of the object that are texts and numbers");
  }
}
