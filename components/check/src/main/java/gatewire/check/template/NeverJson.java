package gatewire.check.template;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MediaTypes;
import gatewire.check.rule.MethodTemplate;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.BackendKind;
import gatewire.model.IntegrationType;
import gatewire.model.Literal;
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

  private static final int MAX_SHOWN = 80;

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
                MethodTemplate.of(method)
                    .filter(template -> MediaTypes.isJson(template.contentType()))
                    .filter(template -> !isOtherType(method, template))
                    .flatMap(
                        template ->
                            outputs
                                .computeIfAbsent(template.text(), JsonOutput::neverJson)
                                .filter(output -> isMeantAsJson(method, template, output))
                                .map(output -> describe(finding(method), method, template, output))
                                .stream()));
  }

  /**
   * Whether the output must be JSON, because the backend reads JSON only or it begins like JSON.
   */
  private static boolean isMeantAsJson(Method method, MethodTemplate template, String output) {
    boolean isRequest = template.response().isEmpty();
    return (isRequest && isFunction(method)) || output.startsWith("{") || output.startsWith("[");
  }

  private static boolean isFunction(Method method) {
    return BackendKind.of(method.integration()) == BackendKind.LAMBDA;
  }

  /**
   * Whether the output may be of another type: a mock's request, which may be lenient JSON, and a
   * response with a fixed content type.
   */
  private static boolean isOtherType(Method method, MethodTemplate template) {
    if (template.response().isEmpty()) {
      return method.integration().type() == IntegrationType.MOCK;
    }
    return method.integration().responses().stream()
        .filter(response -> response.status().equals(template.response().get()))
        .flatMap(response -> response.headers().entrySet().stream())
        .anyMatch(
            header ->
                header.getKey().equalsIgnoreCase("Content-Type")
                    && header.getValue() instanceof Literal literal
                    && !MediaTypes.isJson(literal.value()));
  }

  private static Finding describe(
      Finding finding, Method method, MethodTemplate template, String output) {
    String shown = output.length() > MAX_SHOWN ? output.substring(0, MAX_SHOWN) + "…" : output;
    Finding described =
        finding
            .problem(
                "%s never yields JSON, for example it yields %s",
                template.place(), shown.replaceAll("\\R", "\\\\n"))
            .fix("correct the commas, quotes and braces, or write it with the Json builder");
    return template.response().isEmpty() && isFunction(method)
        ? described.onAws("Could not parse request body into json")
        : described;
  }
}
