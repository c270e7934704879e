package gatewire.check.template;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.MethodTemplate;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Method;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Finds mapping templates that are larger than API Gateway accepts. */
final class TemplateTooLarge implements MethodRule {

  /** 300 KB, a quota that cannot be raised. */
  static final int MAX_BYTES = 300 * 1024;

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "template-too-large",
        "The deployment fails.",
        "A mapping template has at most 300 KB, and this quota cannot be raised.",
        Evidence.documented("API Gateway quotas"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    return MethodTemplate.of(method)
        // In UTF-8, a char needs at most three bytes, so shorter templates need not be encoded.
        .filter(template -> template.text().length() > MAX_BYTES / 3 && size(template) > MAX_BYTES)
        .map(
            template ->
                finding(method)
                    .problem(
                        "%s has %d bytes; the maximum is %d",
                        template.place(), size(template), MAX_BYTES)
                    .fix("shorten it, or use a Lambda function instead"));
  }

  private static int size(MethodTemplate template) {
    return template.text().getBytes(StandardCharsets.UTF_8).length;
  }
}
