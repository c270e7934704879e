package gatewire.api;

import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.RequestParameter;
import gatewire.model.RequestSource;
import gatewire.model.RequestValidator;
import gatewire.model.StatusCode;
import gatewire.model.UnparsedSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the method's half of everything that an integration names: each mapped request parameter
 * is declared, each status has its method response, each mapped header is declared on it. API
 * Gateway refuses or silently drops what only one half names.
 */
final class MethodWiring {

  /** The validator that every route with required parameters shares. */
  static final RequestValidator PARAMETERS = new RequestValidator("parameters", false, true);

  /** The validator that every route with a request model shares. */
  static final RequestValidator BODY = new RequestValidator("body", true, false);

  /** The validator that every route with both shares. */
  static final RequestValidator BOTH = new RequestValidator("body-and-parameters", true, true);

  static final List<RequestValidator> VALIDATORS = List.of(PARAMETERS, BODY, BOTH);

  private MethodWiring() {}

  static Method wire(Integration integration, RouteOptions options, RouteContext route) {
    Method.Builder method =
        Method.builder(route.httpMethod(), route.path(), integration)
            .authorization(options.authorization())
            .apiKeyRequired(options.apiKeyRequired())
            .operationName(options.operationName())
            .responses(responses(integration));
    // API Gateway declares the parameters of a path itself when it imports a document; by resources
    // it does not.
    route.path().parameters().forEach(name -> declare(Request.path(name), true, method));
    integration.requestParameters().values().forEach(source -> declare(source, false, method));
    route.declared().forEach(parameter -> method.requestParameter(parameter, false));
    options.required().forEach(source -> require(source, method, route));
    options
        .requestModels()
        .forEach(model -> method.requestModel(model.contentType(), model.name()));
    method.requestValidator(
        validator(!options.requestModels().isEmpty(), !options.required().isEmpty()));
    return method.build();
  }

  /** The name of the validator that looks at these; none where there is nothing to look at. */
  static Optional<String> validator(boolean body, boolean parameters) {
    return VALIDATORS.stream()
        .filter(one -> one.body() == body && one.parameters() == parameters)
        .map(RequestValidator::name)
        .findFirst();
  }

  /**
   * One for each status. Two integration responses of a status are a mistake, but not one about
   * headers. A proxy answers with whatever its backend does; it needs no method responses.
   */
  static List<MethodResponse> responses(Integration integration) {
    Map<StatusCode, Set<String>> headers = new LinkedHashMap<>();
    integration
        .responses()
        .forEach(
            response ->
                headers
                    .computeIfAbsent(response.status(), status -> new LinkedHashSet<>())
                    .addAll(response.headers().keySet()));
    return headers.entrySet().stream()
        .map(status -> new MethodResponse(status.getKey(), status.getValue(), Map.of()))
        .toList();
  }

  private static void declare(RequestSource source, boolean required, Method.Builder method) {
    source.declaration().ifPresent(parameter -> method.requestParameter(parameter, required));
  }

  private static void require(RequestSource source, Method.Builder method, RouteContext route) {
    Optional<RequestParameter> parameter = source.declaration();
    if (parameter.isPresent()) {
      method.requestParameter(parameter.get(), true);
    } else {
      String problem =
          source instanceof UnparsedSource unparsed
              ? unparsed.problem()
              : "only path, query and header parameters can be required";
      route.report(source.expression(), problem);
    }
  }
}
