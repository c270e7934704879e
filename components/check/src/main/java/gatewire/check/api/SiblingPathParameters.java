package gatewire.check.api;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Method;
import gatewire.model.PathTemplate;
import gatewire.model.RestApi;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds different path parameters below the same parent: API Gateway allows only one variable part
 * there.
 */
final class SiblingPathParameters implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "sibling-path-parameters",
        "The deployment fails when it creates the second Resource.",
        "A Resource can have one child with a variable path part, so its name must be the "
            + "same in every route.",
        Evidence.recorded("LocalStack's recordings of CreateResource"));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    Map<PathTemplate, Set<PathTemplate.Parameter>> children = new LinkedHashMap<>();
    api.methods().stream()
        .map(Method::path)
        .flatMap(path -> path.resources().stream())
        .forEach(resource -> add(children, resource));
    return children.entrySet().stream()
        .filter(parent -> parent.getValue().size() > 1)
        .map(parent -> describe(parent.getKey(), List.copyOf(parent.getValue())));
  }

  private static void add(
      Map<PathTemplate, Set<PathTemplate.Parameter>> children, PathTemplate resource) {
    if (resource.last().orElseThrow() instanceof PathTemplate.Parameter parameter) {
      children
          .computeIfAbsent(resource.parent().orElseThrow(), parent -> new LinkedHashSet<>())
          .add(parameter);
    }
  }

  private Finding describe(PathTemplate parent, List<PathTemplate.Parameter> parameters) {
    boolean mixed = parameters.stream().map(PathTemplate.Parameter::greedy).distinct().count() > 1;
    return finding(parent.toString())
        .problem("it has the variable parts %s below it; only one is allowed", parameters)
        .onAws(
            "A sibling (%s) of this resource already has a variable path part -- only one is allowed",
            parameters.get(0))
        .fix(
            mixed
                ? "keep one: {name} matches one segment, {name+} matches one or more"
                : "use the same name in every route, for example %s".formatted(parameters.get(0)));
  }
}
