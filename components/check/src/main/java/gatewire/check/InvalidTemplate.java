package gatewire.check;

import gatewire.template.TemplateFinding.Kind;

/** Find mapping templates that Velocity cannot parse. */
final class InvalidTemplate extends TemplateRule {

  InvalidTemplate() {
    super(Kind.SYNTAX);
  }

  @Override
  public Description description() {
    return Description.error(
        "invalid-template",
        "Every request that needs the template gets 500.",
        "API Gateway takes any text at deployment and parses it when a request comes.");
  }

  @Override
  Finding complete(Finding finding) {
    return finding
        .onAws("Execution failed due to configuration error: Unable to transform request")
        .fix("correct it at this place");
  }
}
