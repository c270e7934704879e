package gatewire.check.template;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodTemplate;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Method;
import gatewire.model.RestApi;
import gatewire.template.scan.JsonOutput;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds templates for JSON whose output is not JSON whatever the request contains.
 *
 * <p>Evidence: four independent reports of 400 "Could not parse request body into json" for request
 * templates of functions. It is a warning because the rule tries some values, not all.
 */
final class NeverJson implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "never-json",
        "Each request fails with 400, or clients get a body that is not JSON.",
        "A template is text, and API Gateway does not check that its output is JSON.",
        Evidence.reported("four reports of 400 \"Could not parse request body into json\""));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    Map<String, Optional<String>> outputs = new HashMap<>();
    return api.methods().stream()
        .flatMap(
            method ->
                JsonTemplates.of(method)
                    .flatMap(
                        template ->
                            outputs
                                .computeIfAbsent(template.text(), JsonOutput::neverJson)
                                .filter(
                                    output -> JsonTemplates.isMeantAsJson(method, template, output))
                                .map(output -> describe(finding(method), method, template, output))
                                .stream()));
  }

  private static Finding describe(
      Finding finding, Method method, MethodTemplate template, String output) {
    Finding described =
        finding
            .problem(
                "%s never yields JSON, for example it yields %s",
                template.place(), JsonTemplates.shown(output))
            .fix("correct the commas, quotes and braces, or write it with the Json builder");
    return JsonTemplates.isOfFunction(method, template)
        ? described.onAws("Could not parse request body into json")
        : described;
  }
}
