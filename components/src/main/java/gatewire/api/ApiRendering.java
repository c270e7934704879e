package gatewire.api;

import gatewire.model.Grant;
import gatewire.model.Method;
import gatewire.model.PathTemplate;
import gatewire.model.RestApi;
import gatewire.model.Unparsed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns what was declared into API Gateway's model, route by route, and keeps every mistake on the
 * way.
 */
final class ApiRendering {

  private final ApiBuilder declared;
  private final RestApi.Builder restApi;
  private final Map<String, List<Grant>> grants = new LinkedHashMap<>();

  private ApiRendering(ApiBuilder declared) {
    this.declared = declared;
    this.restApi =
        RestApi.builder(declared.name)
            .description(declared.description)
            .endpointType(declared.endpointType)
            .binaryMediaTypes(declared.binaryMediaTypes)
            .minimumCompressionSize(declared.minimumCompressionSize);
    declared.suppressions.forEach(restApi::suppression);
  }

  static Api render(ApiBuilder declared) {
    ApiRendering rendering = new ApiRendering(declared);
    declared.routes.forEach(rendering::add);
    if (declared.routes.stream().anyMatch(route -> !route.options().required().isEmpty())) {
      rendering.restApi.requestValidator(MethodWiring.PARAMETERS);
    }
    return new Api(rendering.restApi.build(), rendering.grants);
  }

  private void add(Route route) {
    PathTemplate path;
    try {
      path = PathTemplate.parse(route.path());
    } catch (IllegalArgumentException e) {
      restApi.unparsed(new Unparsed(route.toString(), route.path(), e.getMessage()));
      return;
    }
    RouteContext context = new RouteContext(route.httpMethod(), path, declared.binaryMediaTypes);
    try {
      Method method = MethodWiring.wire(route.backend().render(context), route.options(), context);
      restApi.method(method);
      route
          .options()
          .suppressions()
          .forEach(suppression -> restApi.suppression(suppression.at(method.route())));
      grants
          .computeIfAbsent(method.route(), key -> new ArrayList<>())
          .addAll(route.backend().grants(context));
    } catch (IllegalArgumentException e) {
      context.report(route.toString(), String.valueOf(e.getMessage()));
    }
    context.reported().forEach(restApi::unparsed);
  }
}
