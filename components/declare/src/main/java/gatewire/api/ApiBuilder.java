package gatewire.api;

import gatewire.model.ApiKeySource;
import gatewire.model.EndpointType;
import gatewire.model.HttpMethod;
import gatewire.model.Model;
import gatewire.model.RestApi;
import gatewire.model.Suppression;
import gatewire.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Collects an API's routes and what they share. Without more it is regional, takes no bytes and
 * compresses nothing.
 */
public final class ApiBuilder {

  private final RestApi.Builder restApi;
  private final List<Route> routes = new ArrayList<>();
  private final List<ApiAuthorizer> authorizers = new ArrayList<>();
  private final List<Model> models = new ArrayList<>();
  private Optional<ApiKeySource> apiKeySource = Optional.empty();
  private Optional<Cors> cors = Optional.empty();
  private GatewayResponses gatewayResponses = GatewayResponses.asAwsHasThem();
  private ResponseHeaders responseHeaders = ResponseHeaders.responseHeaders();
  private Optional<RestApi> contract = Optional.empty();
  private List<String> leftOut = List.of();

  ApiBuilder(String name) {
    this.restApi = RestApi.builder(name);
  }

  /** Describe the API in AWS's console; without it there is no description. */
  public ApiBuilder description(String text) {
    restApi.description(Optional.of(text));
    return this;
  }

  /**
   * Where the endpoint stands; without it in the region.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-endpoint-types.html">API
   *     endpoint types</a>
   */
  public ApiBuilder endpointType(EndpointType type) {
    restApi.endpointType(type);
    return this;
  }

  /**
   * Take payloads of these content types as bytes, for example {@code image/png}. Everything else
   * is text in UTF-8, which damages images for good. List exact types: API Gateway looks at the
   * first type of {@code Accept} only.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings.html">Binary
   *     media types</a>
   */
  public ApiBuilder binaryMediaTypes(String... types) {
    restApi.binaryMediaTypes(new LinkedHashSet<>(List.of(types)));
    return this;
  }

  /** Compress answers from this many bytes on, 0 to 10485760; without it none are. */
  public ApiBuilder minimumCompressionSize(int bytes) {
    restApi.minimumCompressionSize(OptionalInt.of(bytes));
    return this;
  }

  /** Look for API keys there; without it in the header {@code X-API-Key}. */
  public ApiBuilder apiKeySource(ApiKeySource value) {
    this.apiKeySource = Optional.of(value);
    return this;
  }

  /** Answer at custom domain names only; without it at {@code execute-api} too. */
  public ApiBuilder disableExecuteApiEndpoint() {
    restApi.disableExecuteApiEndpoint(true);
    return this;
  }

  /**
   * Say who may call the API at all, as a policy document; without it the methods alone decide. A
   * private endpoint cannot be deployed without one.
   *
   * @param document JSON, in which {@code execute-api:/*} stands for the whole API
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html">Resource
   *     policies</a>
   */
  public ApiBuilder policy(Text document) {
    restApi.policy(Optional.of(document));
    return this;
  }

  /** Let pages of other origins call the API; without it browsers keep them from it. */
  public ApiBuilder cors(Cors value) {
    this.cors = Optional.of(value);
    return this;
  }

  /** Word the errors that API Gateway answers by itself; without it they are as AWS has them. */
  public ApiBuilder gatewayResponses(GatewayResponses value) {
    this.gatewayResponses = value;
    return this;
  }

  /** Put headers on every response that API Gateway makes; without it only what routes map. */
  public ApiBuilder responseHeaders(ResponseHeaders value) {
    this.responseHeaders = value;
    return this;
  }

  /**
   * Declare an authorizer that no route brings itself: the one that a document's security scheme of
   * its name asks for. One that the document has under this name gives way.
   *
   * @see RouteOptions#authorizer
   */
  public ApiBuilder authorizer(ApiAuthorizer value) {
    this.authorizers.add(value);
    return this;
  }

  /**
   * Declare models that no route brings itself, but that schemas refer to by {@link
   * Model#reference}.
   */
  public ApiBuilder models(Model... more) {
    this.models.addAll(List.of(more));
    return this;
  }

  /**
   * Take what a document says beside its operations: description, binary media types, models,
   * authorizers, request validators, gateway responses, policy, and what of it cannot be read. What
   * the program says of the same wins. Methods of it are left alone: they are routes with {@link
   * RouteOptions#operation}.
   */
  public ApiBuilder contract(RestApi document) {
    return contract(document, List.of());
  }

  /**
   * Take what a document says, see {@link #contract(RestApi)}.
   *
   * @param leftOut what it says and API Gateway cannot do, with its place; logged with the warnings
   */
  public ApiBuilder contract(RestApi document, List<String> leftOut) {
    this.leftOut = List.copyOf(leftOut);
    this.contract = Optional.of(document);
    RestApi declared = restApi.build();
    if (declared.description().isEmpty()) {
      restApi.description(document.description());
    }
    restApi.binaryMediaTypes(document.binaryMediaTypes());
    if (declared.minimumCompressionSize().isEmpty()) {
      restApi.minimumCompressionSize(document.minimumCompressionSize());
    }
    if (apiKeySource.isEmpty()) {
      this.apiKeySource = Optional.of(document.apiKeySource());
    }
    if (declared.policy().isEmpty()) {
      restApi.policy(document.policy());
    }
    if (document.disableExecuteApiEndpoint()) {
      restApi.disableExecuteApiEndpoint(true);
    }
    return this;
  }

  /** Declare GET on a path. */
  public ApiBuilder get(String path, Backend backend) {
    return route(new Route(HttpMethod.GET, path, backend));
  }

  /** Declare GET on a path, with options. */
  public ApiBuilder get(String path, Backend backend, RouteOptions options) {
    return route(new Route(HttpMethod.GET, path, backend, options));
  }

  /** Declare PUT on a path. */
  public ApiBuilder put(String path, Backend backend) {
    return route(new Route(HttpMethod.PUT, path, backend));
  }

  /** Declare PUT on a path, with options. */
  public ApiBuilder put(String path, Backend backend, RouteOptions options) {
    return route(new Route(HttpMethod.PUT, path, backend, options));
  }

  /** Declare POST on a path. */
  public ApiBuilder post(String path, Backend backend) {
    return route(new Route(HttpMethod.POST, path, backend));
  }

  /** Declare POST on a path, with options. */
  public ApiBuilder post(String path, Backend backend, RouteOptions options) {
    return route(new Route(HttpMethod.POST, path, backend, options));
  }

  /** Declare DELETE on a path. */
  public ApiBuilder delete(String path, Backend backend) {
    return route(new Route(HttpMethod.DELETE, path, backend));
  }

  /** Declare DELETE on a path, with options. */
  public ApiBuilder delete(String path, Backend backend, RouteOptions options) {
    return route(new Route(HttpMethod.DELETE, path, backend, options));
  }

  /** Declare PATCH on a path. */
  public ApiBuilder patch(String path, Backend backend) {
    return route(new Route(HttpMethod.PATCH, path, backend));
  }

  /** Declare PATCH on a path, with options. */
  public ApiBuilder patch(String path, Backend backend, RouteOptions options) {
    return route(new Route(HttpMethod.PATCH, path, backend, options));
  }

  /** Declare HEAD on a path; GET does not answer it. */
  public ApiBuilder head(String path, Backend backend) {
    return route(new Route(HttpMethod.HEAD, path, backend));
  }

  /** Declare HEAD on a path, with options. */
  public ApiBuilder head(String path, Backend backend, RouteOptions options) {
    return route(new Route(HttpMethod.HEAD, path, backend, options));
  }

  /** Declare OPTIONS on a path. */
  public ApiBuilder options(String path, Backend backend) {
    return route(new Route(HttpMethod.OPTIONS, path, backend));
  }

  /** Declare every verb on a path that it has no route of its own for. */
  public ApiBuilder any(String path, Backend backend) {
    return route(new Route(HttpMethod.ANY, path, backend));
  }

  /** Declare every verb on a path that it has no route of its own for, with options. */
  public ApiBuilder any(String path, Backend backend, RouteOptions options) {
    return route(new Route(HttpMethod.ANY, path, backend, options));
  }

  /** Declare a route that is a value already. */
  public ApiBuilder route(Route route) {
    this.routes.add(route);
    return this;
  }

  /** Declare routes that are values already. */
  public ApiBuilder routes(List<Route> more) {
    this.routes.addAll(more);
    return this;
  }

  /**
   * Do not hear a warning again, wherever in the API or its stages it is. Errors cannot be
   * suppressed, and a suppression that suppresses nothing is a warning itself, unless the rule is
   * about stages, which differ from stack to stack.
   *
   * @param ruleId which, as it stands in front of the warning
   * @param reason why it is all right here; {@code ./mvnw -Pdescribe} shows it
   * @see RouteOptions#suppress
   */
  public ApiBuilder suppress(String ruleId, String reason) {
    restApi.suppression(Suppression.everywhere(ruleId, reason));
    return this;
  }

  /**
   * The API. What could not be read is kept in it as findings, and so is what a {@link Backend}
   * refuses by an {@link IllegalArgumentException}; anything else that one throws is thrown.
   */
  public Api build() {
    return ApiRendering.render(
        new ApiDeclaration(
            restApi.apiKeySource(apiKeySource.orElse(ApiKeySource.HEADER)).build(),
            routes,
            authorizers,
            models,
            cors,
            gatewayResponses,
            responseHeaders,
            contract,
            leftOut));
  }
}
