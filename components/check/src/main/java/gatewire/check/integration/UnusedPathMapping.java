package gatewire.check.integration;

import gatewire.check.rule.Finding;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import gatewire.model.Reference;
import gatewire.model.Text;
import java.util.stream.Stream;

/** Finds path mappings that fill no placeholder of the integration's URI. */
final class UnusedPathMapping implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "unused-path-mapping",
        "Every request reaches the same resource of the backend.",
        "A path mapping fills the placeholder of its name in the integration's URI, and has no effect if the URI has no such placeholder.");
  }

  @Override
  public Stream<Finding> examine(Method method) {
    return method.integration().uri().stream()
        .filter(uri -> method.integration().type() != IntegrationType.MOCK)
        // A URI that is a reference is not known before deployment and cannot be checked.
        .filter(uri -> !(uri instanceof Reference))
        .flatMap(uri -> unused(method, uri))
        .map(
            name ->
                finding(method)
                    .problem(
                        "the integration maps %s, but its URI has no {%s}",
                        IntegrationParameter.path(name), name)
                    .fix("add {%s} to the URI, or drop the mapping", name));
  }

  private static Stream<String> unused(Method method, Text uri) {
    return method.integration().requestParameters().keySet().stream()
        .filter(parameter -> parameter.location() == ParameterLocation.PATH)
        .map(IntegrationParameter::name)
        // UnmappedUriPlaceholder reports a placeholder with a '+'.
        .filter(
            name ->
                !uri.toString().contains("{" + name + "}")
                    && !uri.toString().contains("{" + name + "+}"));
  }
}
