package gatewire.check.template;

import gatewire.check.rule.Finding;
import gatewire.check.rule.RuleDescription;
import gatewire.check.rule.TemplateRule;
import gatewire.template.TemplateFinding.Kind;

/**
 * Finds overrides of the status that API Gateway ignores.
 *
 * <p>Evidence: tests of an emulator, which were not run on AWS.
 */
final class IgnoredStatusOverride extends TemplateRule {

  IgnoredStatusOverride() {
    super(Kind.IGNORED_STATUS);
  }

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "ignored-status-override",
        "Clients get the status of the integration response.",
        "API Gateway ignores an overriding status that is not an integer from 100 to 599.");
  }

  @Override
  protected Finding addFix(Finding finding) {
    return finding.fix("write a number without quotes, for example 404");
  }
}
