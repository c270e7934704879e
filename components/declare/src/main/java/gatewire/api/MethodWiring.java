package gatewire.api;

import gatewire.model.Integration;
import gatewire.model.Method;
import gatewire.model.RequestParameter;
import gatewire.model.RequestSource;
import gatewire.model.RequestValidator;
import gatewire.model.UnparsedSource;
import java.util.List;
import java.util.Optional;

/**
 * Derives a method from the integration of its route and the route's options. {@link
 * Method#withIntegration} declares each request parameter, status and response header that the
 * integration maps.
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
    // Start with an integration that maps nothing, so that everything that the real one maps is
    // declared.
    Method.Builder method =
        Method.builder(
                route.httpMethod(), route.path(), Integration.builder(integration.type()).build())
            .authorization(options.authorization())
            .apiKeyRequired(options.apiKeyRequired())
            .operationName(options.operationName())
            .requestValidator(
                validator(!options.requestModels().isEmpty(), !options.required().isEmpty()));
    // API Gateway declares path parameters itself when it imports a document, but not when it is
    // configured by resources.
    route.path().parameters().stream()
        .map(name -> Request.path(name).declaration())
        .flatMap(Optional::stream)
        .forEach(parameter -> method.requestParameter(parameter, true));
    options.required().forEach(source -> require(source, method, route));
    route.declared().forEach(parameter -> method.requestParameter(parameter, false));
    options
        .requestModels()
        .forEach(model -> method.requestModel(model.contentType(), model.name()));
    return method.build().withIntegration(integration);
  }

  /**
   * Returns the name of the validator that checks these parts of the request; empty if nothing must
   * be checked.
   */
  static Optional<String> validator(boolean body, boolean parameters) {
    return VALIDATORS.stream()
        .filter(one -> one.body() == body && one.parameters() == parameters)
        .map(RequestValidator::name)
        .findFirst();
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
