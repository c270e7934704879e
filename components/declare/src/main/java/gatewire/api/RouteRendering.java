package gatewire.api;

import gatewire.model.Grant;
import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.PathTemplate;
import gatewire.model.PolicyStatement;
import gatewire.model.Suppression;
import gatewire.model.Unparsed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A route in API Gateway's terms, with the mistakes that were found.
 *
 * @param method empty if a mistake makes it impossible to render one
 * @param grants the permissions that the route needs
 * @param withheld the permissions that the route's role must not have
 * @param unparsed the route's mistakes
 */
record RouteRendering(
    Optional<Method> method,
    List<Suppression> suppressions,
    List<Grant> grants,
    List<PolicyStatement> withheld,
    List<Unparsed> unparsed) {

  RouteRendering {
    suppressions = List.copyOf(suppressions);
    grants = List.copyOf(grants);
    withheld = List.copyOf(withheld);
    unparsed = List.copyOf(unparsed);
  }

  static RouteRendering of(Route route, Set<String> binaryMediaTypes, SharedDeclarations shared) {
    PathTemplate path;
    try {
      path = PathTemplate.parse(route.path());
    } catch (IllegalArgumentException e) {
      Unparsed invalid =
          new Unparsed(
              route.toString(),
              route.path(),
              String.valueOf(e.getMessage()),
              "write a path such as /pets/{petId}, or /files/{key+} for all paths below /files");
      return new RouteRendering(
          Optional.empty(), List.of(), List.of(), List.of(), List.of(invalid));
    }
    RouteContext context =
        new RouteContext(route.httpMethod(), path, binaryMediaTypes, route.options().operation());
    Optional<Method> method = reporting(route, context, () -> method(route, context, shared));
    List<Grant> grants =
        method
            .flatMap(one -> reporting(route, context, () -> route.backend().grants(context)))
            .orElse(List.of());
    List<Suppression> suppressions =
        method.stream()
            .flatMap(one -> route.options().suppressions().stream().map(s -> s.at(one.route())))
            .toList();
    List<PolicyStatement> withheld =
        route.backend() instanceof RoleAssumingBackend<?> backend
            ? backend.withheld(context)
            : List.of();
    return new RouteRendering(method, suppressions, grants, withheld, context.reported());
  }

  private static Method method(Route route, RouteContext context, SharedDeclarations shared) {
    Integration integration = route.backend().render(context);
    return route
        .options()
        .operation()
        .map(operation -> OperationWiring.wire(integration, operation, context, shared))
        .orElseGet(() -> MethodWiring.wire(integration, route.options(), context));
  }

  /** Returns the result of a step, or reports the message of its exception. */
  private static <T> Optional<T> reporting(Route route, RouteContext context, Supplier<T> step) {
    try {
      return Optional.of(step.get());
    } catch (IllegalArgumentException e) {
      context.report(route.toString(), Optional.ofNullable(e.getMessage()).orElseGet(e::toString));
      return Optional.empty();
    }
  }
}
