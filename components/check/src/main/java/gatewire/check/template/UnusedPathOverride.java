package gatewire.check.template;

import gatewire.check.rule.Finding;
import gatewire.check.rule.InspectedTemplates;
import gatewire.check.rule.MethodRule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.Reference;
import java.util.stream.Stream;

/** Finds overrides of path parameters that fill no placeholder of the integration's URI. */
final class UnusedPathOverride implements MethodRule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "unused-path-override",
        "Every request reaches the same resource of the backend.",
        "A path override fills the placeholder of its name in the integration's URI, and has no effect if the URI has no such placeholder.");
  }

  @Override
  public Stream<Finding> examine(Method method) {
    Integration integration = method.integration();
    return integration.type() == IntegrationType.MOCK || integration.type().isProxy()
        ? Stream.empty()
        : integration.uri().stream()
            // A URI that is a reference is not known before deployment and cannot be checked.
            .filter(uri -> !(uri instanceof Reference))
            .map(Object::toString)
            .flatMap(uri -> overridden(integration).filter(name -> !uri.contains("{" + name + "}")))
            .map(
                name ->
                    finding(method)
                        .problem(
                            "a request template sets $context.requestOverride.path.%s, but the integration's URI has no {%s}",
                            name, name)
                        .fix("add {%s} to the URI, or drop the override", name));
  }

  private static Stream<String> overridden(Integration integration) {
    return integration.requestTemplates().values().stream()
        .filter(template -> template.contains("requestOverride"))
        .flatMap(template -> InspectedTemplates.of(template).overriddenPaths().stream())
        .distinct();
  }
}
