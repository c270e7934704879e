package gatewire.api;

import gatewire.model.Model;
import gatewire.model.RestApi;
import java.util.List;
import java.util.Optional;

/**
 * An API as its program declares it, before its routes are rendered.
 *
 * @param restApi the settings of the API itself, without methods and what they share
 * @param contract the document that the API comes from
 * @param unsupported what the document declares and API Gateway does not support
 */
record ApiDeclaration(
    RestApi restApi,
    List<Route> routes,
    List<ApiAuthorizer> authorizers,
    List<Model> models,
    Optional<Cors> cors,
    GatewayResponses gatewayResponses,
    ResponseHeaders responseHeaders,
    Optional<RestApi> contract,
    List<String> unsupported) {

  ApiDeclaration {
    routes = List.copyOf(routes);
    authorizers = List.copyOf(authorizers);
    models = List.copyOf(models);
    unsupported = List.copyOf(unsupported);
  }
}
