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
        "The body is not JSON: {name=Rex}.",
        "The object that $input.path returns is printed in Java's format; $input.json prints JSON.");
  }

  @Override
  protected Finding complete(Finding finding) {
    return finding.fix("print JSON, or print the strings and numbers of the object one by one");
  }
}
