package gatewire.api;

import gatewire.model.GatewayResponse;
import gatewire.model.Grant;
import gatewire.model.Method;
import gatewire.model.RestApi;
import gatewire.model.Unparsed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Renders a declaration into API Gateway's model, route by route, and collects the mistakes. */
final class ApiRendering {

  private final ApiDeclaration declared;
  private final RestApi.Builder restApi;
  private final SharedDeclarations shared;
  private final List<Method> methods = new ArrayList<>();
  private final Set<String> withoutCors = new HashSet<>();
  private final Map<String, List<Grant>> grants = new LinkedHashMap<>();

  private final SeparateRoles roles = new SeparateRoles(grants);

  private ApiRendering(ApiDeclaration declared) {
    this.declared = declared;
    this.restApi = declared.restApi().toBuilder();
    declared.contract().stream()
        .flatMap(document -> document.unparsed().stream())
        .forEach(restApi::unparsed);
    this.shared = new SharedDeclarations(declared, restApi);
  }

  static Api render(ApiDeclaration declared) {
    ApiRendering rendering = new ApiRendering(declared);
    declared.routes().forEach(rendering::add);
    rendering.shared.finish(rendering.methods);
    rendering.names().problems(declared.restApi().name()).forEach(rendering.restApi::unparsed);
    rendering.finish();
    return new Api(
        rendering.restApi.build(),
        rendering.grants,
        rendering.shared.grants(),
        declared.unsupported());
  }

  private BoundNames names() {
    BoundNames names = new BoundNames();
    methods.forEach(names::add);
    Stream.of(grants, shared.grants())
        .flatMap(all -> all.values().stream())
        .flatMap(List::stream)
        .forEach(names::add);
    shared.authorizers().forEach(names::add);
    return names;
  }

  private void add(Route route) {
    RouteRendering rendered = RouteRendering.of(route, binaryMediaTypes(), shared);
    rendered
        .method()
        .ifPresent(
            method -> {
              add(method, route.options().cors(), rendered.grants());
              roles.withhold(method.route(), rendered.withheld());
            });
    rendered.suppressions().forEach(restApi::suppression);
    rendered.unparsed().forEach(restApi::unparsed);
  }

  private void add(Method method, boolean cors, List<Grant> needed) {
    methods.add(method);
    if (!cors) {
      withoutCors.add(method.route());
    }
    grants.computeIfAbsent(method.route(), key -> new ArrayList<>()).addAll(needed);
  }

  /**
   * Adds what the routes share: headers, then CORS on all methods that are known by now, and
   * gateway responses.
   */
  private void finish() {
    declared.gatewayResponses().unparsed().forEach(restApi::unparsed);
    List<Method> all =
        roles.separate(methods).stream().map(declared.responseHeaders()::on).toList();
    List<GatewayResponse> gatewayResponses = declared.responseHeaders().on(gatewayResponses());
    if (declared.cors().isPresent()) {
      Cors cors = declared.cors().get();
      cors.problems().forEach(problem -> restApi.unparsed(new Unparsed("CORS", "", problem)));
      // Skip CORS when its origins are invalid: checking the result would only report follow-on
      // errors.
      if (cors.problems().isEmpty()) {
        all = covered(all, cors);
        gatewayResponses =
            new CorsRendering(cors, binaryMediaTypes()).onGatewayResponses(gatewayResponses);
      }
    }
    restApi.methods(all);
    gatewayResponses.forEach(restApi::gatewayResponse);
  }

  /**
   * Returns the gateway responses of the program, and those of the document whose types the program
   * does not set.
   */
  private List<GatewayResponse> gatewayResponses() {
    List<GatewayResponse> declaredHere = declared.gatewayResponses().toModel();
    Stream<GatewayResponse> others =
        declared.contract().stream()
            .flatMap(document -> document.gatewayResponses().stream())
            .filter(other -> declaredHere.stream().noneMatch(one -> one.type() == other.type()));
    return Stream.concat(declaredHere.stream(), others).toList();
  }

  private List<Method> covered(List<Method> all, Cors cors) {
    CorsRendering rendering = new CorsRendering(cors, binaryMediaTypes());
    List<Method> withCors =
        all.stream().filter(method -> !withoutCors.contains(method.route())).toList();
    List<Method> preflights =
        new CorsPreflight(cors, binaryMediaTypes(), shared).forPathsOf(withCors, all);
    return Stream.concat(
            all.stream()
                .map(method -> withCors.contains(method) ? rendering.onResponses(method) : method),
            preflights.stream())
        .toList();
  }

  private Set<String> binaryMediaTypes() {
    return declared.restApi().binaryMediaTypes();
  }
}
