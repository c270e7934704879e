package gatewire.api;

import static java.util.stream.Collectors.toCollection;

import gatewire.model.ApiKeySource;
import gatewire.model.GatewayResponse;
import gatewire.model.Grant;
import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.PathTemplate;
import gatewire.model.Reference;
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
import java.util.TreeSet;
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
  private final SharedParts shared;

  private ApiRendering(ApiBuilder declared) {
    this.declared = declared;
    this.restApi =
        RestApi.builder(declared.name)
            .description(declared.description)
            .endpointType(declared.endpointType)
            .binaryMediaTypes(declared.binaryMediaTypes)
            .minimumCompressionSize(declared.minimumCompressionSize)
            .apiKeySource(declared.apiKeySource.orElse(ApiKeySource.HEADER))
            .disableExecuteApiEndpoint(declared.disableExecuteApiEndpoint)
            .policy(declared.policy);
    declared.suppressions.forEach(restApi::suppression);
    declared.contract.stream()
        .flatMap(document -> document.unparsed().stream())
        .forEach(restApi::unparsed);
    this.shared = new SharedParts(declared, restApi);
  }

  static Api render(ApiBuilder declared) {
    ApiRendering rendering = new ApiRendering(declared);
    declared.routes.forEach(rendering::add);
    rendering.shared.finish(rendering.methods);
    rendering.reportSharedNames();
    rendering.finish();
    return new Api(
        rendering.restApi.build(), rendering.grants, rendering.shared.grants(), declared.leftOut);
  }

  /** What the routes share: headers, CORS on everything that is known now, gateway responses. */
  private void finish() {
    declared.gatewayResponses.unparsed().forEach(restApi::unparsed);
    List<Method> all = methods.stream().map(declared.responseHeaders::on).toList();
    List<GatewayResponse> gatewayResponses = declared.responseHeaders.on(gatewayResponses());
    if (declared.cors.isPresent()) {
      Cors cors = declared.cors.get();
      cors.problems().forEach(problem -> restApi.unparsed(new Unparsed("CORS", "", problem)));
      // What it would make of origins that are none is nothing to find further mistakes in.
      if (cors.problems().isEmpty()) {
        all = covered(all, cors);
        gatewayResponses =
            new CorsRendering(cors, declared.binaryMediaTypes).onGatewayResponses(gatewayResponses);
      }
    }
    restApi.methods(all);
    gatewayResponses.forEach(restApi::gatewayResponse);
  }

  /** The program's, and those of the document whose types it does not set itself. */
  private List<GatewayResponse> gatewayResponses() {
    List<GatewayResponse> own = declared.gatewayResponses.toModel();
    Stream<GatewayResponse> others =
        declared.contract.stream()
            .flatMap(document -> document.gatewayResponses().stream())
            .filter(other -> own.stream().noneMatch(one -> one.type() == other.type()));
    return Stream.concat(own.stream(), others).toList();
  }

  /** Things are bound by name: of a bucket and a function of one name the later would be both. */
  private void reportSharedNames() {
    Set<String> buckets =
        methods.stream()
            .flatMap(method -> method.integration().references())
            .filter(reference -> reference.attribute().equals(BucketReference.NAME))
            .map(Reference::name)
            .collect(toCollection(TreeSet::new));
    Stream.of(grants, shared.grants())
        .flatMap(all -> all.values().stream())
        .flatMap(List::stream)
        .filter(Grant.InvokeFunction.class::isInstance)
        .flatMap(Grant::references)
        .map(Reference::name)
        .distinct()
        .filter(buckets::contains)
        .map(
            name ->
                new Unparsed(
                    "API '%s'".formatted(declared.name),
                    name,
                    "a bucket and a function have this name, and only one thing can be bound to it",
                    "rename either"))
        .forEach(restApi::unparsed);
  }

  private List<Method> covered(List<Method> all, Cors cors) {
    CorsRendering rendering = new CorsRendering(cors, declared.binaryMediaTypes);
    List<Method> withCors =
        all.stream().filter(method -> !withoutCors.contains(method.route())).toList();
    List<Method> preflights =
        new CorsPreflight(cors, declared.binaryMediaTypes, shared).forPathsOf(withCors, all);
    return Stream.concat(
            all.stream()
                .map(method -> withCors.contains(method) ? rendering.onResponses(method) : method),
            preflights.stream())
        .toList();
  }

  private void add(Route route) {
    PathTemplate path;
    try {
      path = PathTemplate.parse(route.path());
    } catch (IllegalArgumentException e) {
      restApi.unparsed(
          new Unparsed(
              route.toString(),
              route.path(),
              String.valueOf(e.getMessage()),
              "write a path such as /pets/{petId}, or /files/{key+} for whatever comes below"));
      return;
    }
    RouteContext context =
        new RouteContext(
            route.httpMethod(),
            path,
            Collections.unmodifiableSet(declared.binaryMediaTypes),
            route.options().operation());
    try {
      Integration integration = route.backend().render(context);
      Method method =
          route
              .options()
              .operation()
              .map(operation -> OperationWiring.wire(integration, operation, context, shared))
              .orElseGet(() -> MethodWiring.wire(integration, route.options(), context));
      methods.add(method);
      if (!route.options().cors()) {
        withoutCors.add(method.route());
      }
      route
          .options()
          .suppressions()
          .forEach(suppression -> restApi.suppression(suppression.at(method.route())));
      grants
          .computeIfAbsent(method.route(), key -> new ArrayList<>())
          .addAll(route.backend().grants(context));
    } catch (IllegalArgumentException e) {
      context.report(route.toString(), Optional.ofNullable(e.getMessage()).orElseGet(e::toString));
    }
    context.reported().forEach(restApi::unparsed);
  }
}
