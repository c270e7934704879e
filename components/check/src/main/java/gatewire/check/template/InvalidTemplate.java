package gatewire.check.template;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.TemplateRule;
import gatewire.template.TemplateFinding.Kind;

/** Finds mapping templates that Velocity cannot parse. */
final class InvalidTemplate extends TemplateRule {

  InvalidTemplate() {
    super(Kind.SYNTAX);
  }

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "invalid-template",
        "Every request that needs the template gets 500.",
        "API Gateway accepts any string at deployment and parses it only when a request arrives.",
        Evidence.reported("issues about \"Unable to transform request\""));
  }

  @Override
  protected Finding addFix(Finding finding) {
    return finding
        .onAws("Execution failed due to configuration error: Unable to transform request")
        .fix("correct the template at this place");
  }
}
