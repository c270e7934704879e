package gatewire.api;

import gatewire.model.GatewayResponse;
import gatewire.model.Grant;
import gatewire.model.Method;
import gatewire.model.PathTemplate;
import gatewire.model.RestApi;
import gatewire.model.Unparsed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns what was declared into API Gateway's model, route by route, and keeps every mistake on the
 * way.
 */
final class ApiRendering {

  private final ApiBuilder declared;
  private final RestApi.Builder restApi;
  private final List<Method> methods = new ArrayList<>();
  private final Set<String> withoutCors = new HashSet<>();
  private final Map<String, List<Grant>> grants = new LinkedHashMap<>();

  private ApiRendering(ApiBuilder declared) {
    this.declared = declared;
    this.restApi =
        RestApi.builder(declared.name)
            .description(declared.description)
            .endpointType(declared.endpointType)
            .binaryMediaTypes(declared.binaryMediaTypes)
            .minimumCompressionSize(declared.minimumCompressionSize);
  }

  static Api render(ApiBuilder declared) {
    ApiRendering rendering = new ApiRendering(declared);
    declared.routes.forEach(rendering::add);
    if (declared.routes.stream().anyMatch(route -> !route.options().required().isEmpty())) {
      rendering.restApi.requestValidator(MethodWiring.PARAMETERS);
    }
    rendering.finish();
    return new Api(rendering.restApi.build(), rendering.grants);
  }

  /** What the routes share: gateway responses, and CORS on everything that is known now. */
  private void finish() {
    declared.gatewayResponses.unparsed().forEach(restApi::unparsed);
    List<GatewayResponse> gatewayResponses = declared.gatewayResponses.toModel();
    List<Method> all = methods;
    if (declared.cors.isPresent()) {
      Cors cors = declared.cors.get();
      cors.problems().forEach(problem -> restApi.unparsed(new Unparsed("CORS", "cors", problem)));
      CorsRendering rendering = new CorsRendering(cors);
      List<Method> covered =
          methods.stream().filter(method -> !withoutCors.contains(method.route())).toList();
      all =
          Stream.concat(
                  methods.stream()
                      .map(
                          method ->
                              covered.contains(method) ? rendering.onResponses(method) : method),
                  new CorsPreflight(cors, declared.binaryMediaTypes)
                      .forPathsOf(covered, methods).stream())
              .toList();
      gatewayResponses = rendering.onGatewayResponses(gatewayResponses);
    }
    restApi.methods(all);
    gatewayResponses.forEach(restApi::gatewayResponse);
  }

  private void add(Route route) {
    PathTemplate path;
    try {
      path = PathTemplate.parse(route.path());
    } catch (IllegalArgumentException e) {
      restApi.unparsed(new Unparsed(route.toString(), route.path(), e.getMessage()));
      return;
    }
    RouteContext context =
        new RouteContext(
            route.httpMethod(), path, Collections.unmodifiableSet(declared.binaryMediaTypes));
    try {
      Method method = MethodWiring.wire(route.backend().render(context), route.options(), context);
      methods.add(method);
      if (!route.options().cors()) {
        withoutCors.add(method.route());
      }
      grants
          .computeIfAbsent(method.route(), key -> new ArrayList<>())
          .addAll(route.backend().grants(context));
    } catch (IllegalArgumentException e) {
      context.report(route.toString(), Optional.ofNullable(e.getMessage()).orElseGet(e::toString));
    }
    context.reported().forEach(restApi::unparsed);
  }
}
