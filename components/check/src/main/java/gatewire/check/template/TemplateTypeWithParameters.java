package gatewire.check.template;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.MethodTemplate;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Method;
import java.util.stream.Stream;

/** Finds request templates whose content type has parameters, which no request selects. */
final class TemplateTypeWithParameters implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "template-type-with-parameters",
        "The backend gets the body without the template, or the client gets 415.",
        "API Gateway drops the parameters of a request's content type before it looks for the template.",
        Evidence.reported("aws-cdk issue 16323"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    return MethodTemplate.of(method)
        .filter(template -> template.response().isEmpty())
        .filter(template -> template.contentType().contains(";"))
        .map(
            template ->
                finding(method)
                    .problem(
                        "%s is for '%s', and no request selects a content type with parameters",
                        template.owner(), template.contentType())
                    .fix("write %s", template.contentType().split(";", 2)[0].strip()));
  }
}
