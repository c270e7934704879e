package gatewire.check;

import gatewire.template.TemplateFinding.Kind;

/** Find loops that are longer than API Gateway takes. */
final class LongLoop extends TemplateRule {

  LongLoop() {
    super(Kind.LONG_LOOP);
  }

  @Override
  public Description description() {
    return Description.warning(
        "long-loop", "The list ends early.", "A #foreach ends after 1,000 turns.");
  }

  @Override
  Finding complete(Finding finding) {
    return finding.fix("let a function do the work");
  }
}
