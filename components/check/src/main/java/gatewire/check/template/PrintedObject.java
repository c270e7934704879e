package gatewire.check.template;

import gatewire.check.rule.Finding;
import gatewire.check.rule.MediaTypes;
import gatewire.check.rule.MethodTemplate;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.TemplateRule;
import gatewire.template.TemplateFinding;
import gatewire.template.TemplateFinding.Kind;

/** Finds bodies that a template reads as an object and prints into JSON. */
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

  /** The whole output may also be a string that is sent as another type than JSON. */
  @Override
  protected boolean applies(MethodTemplate template, TemplateFinding found) {
    return super.applies(template, found)
        || (found.kind() == Kind.PRINTED_BODY && MediaTypes.isJson(template.contentType()));
  }

  @Override
  protected Finding addFix(Finding finding) {
    return finding.fix("print JSON, or print the strings and numbers of the object one by one");
  }
}
