package gatewire.check.api;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.Method;
import gatewire.model.RestApi;
import java.util.LinkedHashMap;
import java.util.stream.Stream;

/** Finds an HTTP method that is declared more than once on the same path. */
final class DuplicateRoute implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.error(
        "duplicate-route",
        "The deployment fails at the second of two equal routes.",
        "A Resource has one Method for each HTTP method, and a path with a trailing slash is the same Resource.",
        Evidence.reported("issues about \"Method already exists for this resource\""));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.methods().stream()
        .collect(groupingBy(Method::route, LinkedHashMap::new, counting()))
        .entrySet()
        .stream()
        .filter(route -> route.getValue() > 1)
        .map(
            route ->
                finding(route.getKey())
                    .problem(
                        "the route is declared %d times; a path can have each HTTP method only once",
                        route.getValue())
                    .onAws("Method already exists for this resource")
                    .fix("keep one of them; a trailing slash does not make a different path"));
  }
}
