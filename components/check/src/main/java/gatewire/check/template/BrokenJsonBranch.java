package gatewire.check.template;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodTemplate;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Method;
import gatewire.model.RestApi;
import gatewire.template.scan.JsonBranches;
import gatewire.template.scan.JsonBranches.Broken;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds branches of an {@code #if} that break the JSON of a template. {@link NeverJson} reports
 * templates that never yield JSON.
 */
final class BrokenJsonBranch implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "broken-json-branch",
        "Some requests fail with 400, or their clients get a body that is not JSON.",
        "A template is text, and API Gateway does not check that each of its branches yields JSON.",
        Evidence.reported("four reports of 400 \"Could not parse request body into json\""));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    Map<String, Optional<Broken>> known = new HashMap<>();
    return api.methods().stream()
        .flatMap(
            method ->
                JsonTemplates.of(method)
                    .flatMap(
                        template ->
                            known
                                .computeIfAbsent(template.text(), JsonBranches::broken)
                                .filter(
                                    broken ->
                                        JsonTemplates.isMeantAsJson(
                                            method, template, broken.output()))
                                .map(broken -> describe(method, template, broken))
                                .stream()));
  }

  private Finding describe(Method method, MethodTemplate template, Broken broken) {
    Finding described =
        finding(method)
            .problem(
                "%s yields invalid JSON %s, for example %s",
                template.place(), broken.place(), JsonTemplates.shown(broken.output()))
            .fix("correct the commas, quotes and braces of this branch");
    return JsonTemplates.isOfFunction(method, template)
        ? described.onAws("Could not parse request body into json")
        : described;
  }
}
