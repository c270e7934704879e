package gatewire.check.template;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.TemplateRule;
import gatewire.template.TemplateFinding.Kind;

/** Finds loops with more iterations than API Gateway allows. */
final class LongLoop extends TemplateRule {

  LongLoop() {
    super(Kind.LONG_LOOP);
  }

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "long-loop",
        "The list ends early.",
        "API Gateway ends a #foreach after 1,000 iterations.",
        Evidence.documented("API Gateway quotas"));
  }

  @Override
  protected Finding addFix(Finding finding) {
    return finding.fix("shorten the loop, or use a Lambda function instead");
  }
}
