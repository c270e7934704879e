package gatewire.check;

import gatewire.template.TemplateFinding.Kind;

/** Find what was sent from outside and stands within a JSON string as it came. */
final class UnescapedInput extends TemplateRule {

  UnescapedInput() {
    super(Kind.UNESCAPED_INPUT);
  }

  @Override
  public Description description() {
    return Description.warning(
        "unescaped-input",
        "A quote in it breaks the JSON, or adds members to it.",
        "A template prints texts as they are.");
  }

  @Override
  Finding complete(Finding finding) {
    return finding.fix("escape it, or let the Json builder write the template");
  }
}
