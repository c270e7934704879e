package gatewire.check.template;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.InspectedTemplates;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.MethodTemplate;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Method;
import java.util.stream.Stream;

/**
 * Finds overrides of the request in response templates. The reverse works: AWS was recorded to use
 * overrides of the response that a request template sets.
 */
final class LateRequestOverride implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "late-request-override",
        "Neither the backend nor the client gets the value.",
        "API Gateway renders a response template after it sent the request.",
        Evidence.documented(
            "Override your API's request and response parameters and status codes for REST APIs"));
  }

  @Override
  public Stream<Finding> examine(Method method) {
    return MethodTemplate.of(method)
        .filter(template -> template.response().isPresent())
        .flatMap(
            template ->
                InspectedTemplates.of(template.text()).requestOverrides().entrySet().stream()
                    .map(
                        override ->
                            finding(method)
                                .problem(
                                    "%s, %s: $context.%s is set, but the request has been sent",
                                    template.place(), override.getValue(), override.getKey())
                                .fix(
                                    "set it in the request template, or override the response with $context.responseOverride")));
  }
}
