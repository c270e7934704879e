package gatewire.check.template;

import gatewire.check.rule.Finding;
import gatewire.check.rule.InspectedTemplates;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.MethodTemplate;
import gatewire.check.rule.RuleDescription;
import gatewire.model.IntegrationResponse;
import gatewire.model.Method;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.template.TemplateFinding.Kind;
import gatewire.template.scan.JsonPaths;
import java.util.stream.Stream;

/** Finds JSONPath expressions that cannot be compiled, in templates and parameter mappings. */
final class InvalidJsonPath implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "invalid-json-path",
        "The deployment fails at the mapping, requests get 500, or the value is always missing.",
        "API Gateway reads parts of a body by JSONPath. It is not published what it does with an expression that is not one.");
  }

  @Override
  public Stream<Finding> examine(Method method) {
    return Stream.of(templates(method), request(method), responses(method))
        .flatMap(findings -> findings);
  }

  private Stream<Finding> templates(Method method) {
    return MethodTemplate.of(method)
        .flatMap(
            template ->
                InspectedTemplates.of(template.text()).findings().stream()
                    .filter(found -> found.kind() == Kind.INVALID_JSON_PATH)
                    .map(
                        found ->
                            finding(method)
                                .problem("%s, %s", template.place(), found.toString())
                                .fix(
                                    "write a path such as $.pets[0].name or $['first name'], with each bracket closed")));
  }

  private Stream<Finding> request(Method method) {
    return method.integration().requestParameters().entrySet().stream()
        .filter(
            mapping ->
                mapping.getValue() instanceof RequestSource.BodyPath path
                    && isInvalid(path.jsonPath()))
        .map(
            mapping ->
                describe(
                    method,
                    "the integration maps " + mapping.getKey(),
                    mapping.getValue().expression()));
  }

  private Stream<Finding> responses(Method method) {
    return method.integration().responses().stream()
        .flatMap(response -> response(method, response));
  }

  private Stream<Finding> response(Method method, IntegrationResponse response) {
    return response.headers().entrySet().stream()
        .filter(
            mapping ->
                mapping.getValue() instanceof ResponseSource.BodyPath path
                    && isInvalid(path.jsonPath()))
        .map(
            mapping ->
                describe(
                    method,
                    "integration response %s maps header '%s'"
                        .formatted(response.status(), mapping.getKey()),
                    mapping.getValue().expression()));
  }

  /** A mapping reads below the root of the body. */
  private static boolean isInvalid(String path) {
    return !JsonPaths.isValid("$." + path);
  }

  private Finding describe(Method method, String mapping, String expression) {
    return finding(method)
        .problem("%s from '%s', whose JSONPath is invalid", mapping, expression)
        .fix(
            "write the path without $ after 'body.', for example body.pets[0].name, with each bracket closed");
  }
}
