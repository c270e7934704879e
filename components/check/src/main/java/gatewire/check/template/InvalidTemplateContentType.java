package gatewire.check.template;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MediaTypes;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.MethodTemplate;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Method;
import java.util.stream.Stream;

/** Finds templates with an invalid content type. */
final class InvalidTemplateContentType implements MethodRule {

  /** Matches every content type that has no other template. */
  private static final String DEFAULT = "$default";

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "invalid-template-content-type",
        "The deployment fails at the Integration or at its response.",
        "API Gateway stores each template under its content type.",
        Evidence.recorded("LocalStack's recordings of PutIntegrationResponse"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    return MethodTemplate.of(method)
        .filter(template -> !isValid(template.contentType()))
        .map(
            template ->
                finding(method)
                    .problem(
                        "%s is for '%s', which is not a content type",
                        template.owner(), template.contentType())
                    .onAws(
                        "Validation Result: warnings : [], errors : [Invalid content type specified: %s]",
                        template.contentType())
                    .fix("use a type and a subtype, for example application/json"));
  }

  private static boolean isValid(String contentType) {
    return contentType.equals(DEFAULT) || MediaTypes.isValid(contentType);
  }
}
