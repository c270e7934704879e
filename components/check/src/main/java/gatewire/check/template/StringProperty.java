package gatewire.check.template;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.TemplateRule;
import gatewire.template.TemplateFinding.Kind;

/**
 * Finds properties of strings, which print nothing.
 *
 * <p>Evidence: recorded on AWS for $input.body; it follows for other strings.
 */
final class StringProperty extends TemplateRule {

  StringProperty() {
    super(Kind.STRING_PROPERTY);
  }

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "string-property",
        "The value is missing in the output.",
        "A dot after a reference reads a property, and a string has none of that name.",
        Evidence.recorded("$input.body followed by a property"));
  }

  @Override
  protected Finding addFix(Finding finding) {
    return finding.fix("write ${…} around the reference, or read the value from the parsed body");
  }
}
