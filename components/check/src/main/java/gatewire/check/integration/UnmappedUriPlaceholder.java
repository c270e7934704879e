package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds placeholders of an integration's URI that no mapping fills. */
final class UnmappedUriPlaceholder implements MethodRule {

  /** A stage variable, {@code ${stageVariables.x}}, does not match. */
  private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\$)\\{([^{}]+?)(\\+?)}");

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "unmapped-uri-placeholder",
        "Every request gets 500.",
        "Placeholders of the URI are filled by path mappings only, never by the route's "
            + "parameter of the same name.",
        Evidence.reported("issues about \"Illegal character in path\""));
  }

  @Override
  public boolean readsIgnoredParts() {
    return true;
  }

  @Override
  public Stream<Finding> examine(Method method) {
    return method.integration().uri().stream()
        .filter(uri -> method.integration().type() != IntegrationType.MOCK)
        .flatMap(uri -> PLACEHOLDER.matcher(uri.toString()).results())
        .filter(match -> !match.group(2).isEmpty() || !isFilled(method, match.group(1)))
        .map(match -> describe(finding(method), method, match.group(), match.group(1)))
        .distinct();
  }

  private static Finding describe(Finding finding, Method method, String placeholder, String name) {
    Finding described =
        finding
            .problem(
                "the integration URI has %s, which no mapping fills (mapped: %s; the route has: %s)",
                placeholder, mappedNames(method), method.path().parameters())
            .onAws("Execution failed due to configuration error: Illegal character in path");
    if (placeholder.endsWith("+}")) {
      return described.fix("write {%s}: only the route's path has a '+'", name);
    }
    return method.path().parameters().contains(name)
        ? described.fix("map %s from method.request.path.%s", IntegrationParameter.path(name), name)
        : described.fix(
            "map %s, or use a placeholder that is mapped", IntegrationParameter.path(name));
  }

  /**
   * Returns whether a mapping fills the placeholder, or a request template may override it; an
   * override has precedence over mappings.
   */
  private static boolean isFilled(Method method, String name) {
    return mappedNames(method).contains(name)
        || method.integration().requestTemplates().values().stream()
            .anyMatch(
                template -> template.contains("requestOverride.path") && template.contains(name));
  }

  private static List<String> mappedNames(Method method) {
    return method.integration().requestParameters().keySet().stream()
        .filter(parameter -> parameter.equals(IntegrationParameter.path(parameter.name())))
        .map(IntegrationParameter::name)
        .toList();
  }
}
