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
 * Collects the routes of an API and the settings that they share. By default the API is regional,
 * has no binary media types and compresses nothing.
 */
@CanIgnoreReturnValue
public final class ApiBuilder {

  private final RestApi.Builder restApi;
  private final List<Route> routes = new ArrayList<>();
  private final List<ApiAuthorizer> authorizers = new ArrayList<>();
  private final List<Model> models = new ArrayList<>();
  private Optional<ApiKeySource> apiKeySource = Optional.empty();
  private Optional<Cors> cors = Optional.empty();
  private GatewayResponses gatewayResponses = GatewayResponses.awsDefaults();
  private ResponseHeaders responseHeaders = ResponseHeaders.responseHeaders();
  private Optional<RestApi> contract = Optional.empty();
  private List<String> unsupported = List.of();

  ApiBuilder(String name) {
    this.restApi = RestApi.builder(name);
  }

  /** Sets the description that the AWS console shows. Defaults to none. */
  public ApiBuilder description(String description) {
    restApi.description(Optional.of(description));
    return this;
  }

  /** Sets the type of the endpoint, see {@link EndpointType}. Defaults to regional. */
  public ApiBuilder endpointType(EndpointType type) {
    restApi.endpointType(type);
    return this;
  }

  /**
   * Associates a private API with interface VPC endpoints, which gives it a host name in their
   * VPCs. Defaults to none. It allows no request, see {@link AccessPolicy#allowVpcEndpoints}.
   */
  public ApiBuilder vpcEndpointIds(Text... ids) {
    restApi.vpcEndpointIds(List.of(ids));
    return this;
  }

  /**
   * Sets the content types whose payloads are binary, for example {@code image/png}. API Gateway
   * treats every other payload as UTF-8 text, which damages images. List exact types, because API
   * Gateway looks only at the first type of {@code Accept}.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings.html">Binary
   *     media types</a>
   */
  public ApiBuilder binaryMediaTypes(String... types) {
    restApi.binaryMediaTypes(new LinkedHashSet<>(List.of(types)));
    return this;
  }

  /** Compresses responses from this size on, 0 to 10485760 bytes. Defaults to no compression. */
  public ApiBuilder minimumCompressionSize(int bytes) {
    restApi.minimumCompressionSize(OptionalInt.of(bytes));
    return this;
  }

  /** Sets where API Gateway looks for API keys. Defaults to the header {@code X-API-Key}. */
  public ApiBuilder apiKeySource(ApiKeySource value) {
    this.apiKeySource = Optional.of(value);
    return this;
  }

  /** Serves the API only at custom domain names, not at {@code execute-api}. */
  public ApiBuilder disableExecuteApiEndpoint() {
    restApi.disableExecuteApiEndpoint(true);
    return this;
  }

  /**
   * Sets the policy document that decides who may call the API. If absent, only the authorization
   * of each method decides. A private endpoint cannot be deployed without a policy.
   *
   * @param document JSON, in which {@code execute-api:/*} means the whole API
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html">Resource
   *     policies</a>
   */
  public ApiBuilder policy(Text document) {
    restApi.policy(Optional.of(document));
    return this;
  }

  /** Allows pages of other origins to call the API. If absent, browsers block such calls. */
  public ApiBuilder cors(Cors value) {
    this.cors = Optional.of(value);
    return this;
  }

  /** Sets the errors that API Gateway returns by itself. Defaults to AWS's responses. */
  public ApiBuilder gatewayResponses(GatewayResponses value) {
    this.gatewayResponses = value;
    return this;
  }

  /** Adds headers to every response that API Gateway creates. Defaults to none. */
  public ApiBuilder responseHeaders(ResponseHeaders value) {
    this.responseHeaders = value;
    return this;
  }

  /**
   * Declares an authorizer that no route refers to directly, for a document whose security scheme
   * has this name. It replaces an authorizer of the document with the same name.
   */
  public ApiBuilder authorizer(ApiAuthorizer value) {
    this.authorizers.add(value);
    return this;
  }

  /** Declares models that only schemas refer to, by {@link Model#reference}. */
  public ApiBuilder models(Model... more) {
    this.models.addAll(List.of(more));
    return this;
  }

  /**
   * Adds what a document declares beside its operations: description, binary media types, models,
   * authorizers, request validators, gateway responses, policy, and what could not be read.
   * Settings of the program take precedence. The methods of the document are ignored, because they
   * are added as routes with {@link RouteOptions#operation}.
   */
  public ApiBuilder contract(RestApi document) {
    return contract(document, List.of());
  }

  /**
   * Adds what a document declares, see {@link #contract(RestApi)}.
   *
   * @param unsupported what the document declares and API Gateway does not support, with its place;
   *     it is logged with the warnings
   */
  public ApiBuilder contract(RestApi document, List<String> unsupported) {
    this.unsupported = List.copyOf(unsupported);
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

  /** Declares GET on a path. */
  public ApiBuilder get(String path, Backend backend) {
    return route(new Route(HttpMethod.GET, path, backend));
  }

  /** Declares GET on a path, with options. */
  public ApiBuilder get(String path, Backend backend, RouteOptions options) {
    return route(new Route(HttpMethod.GET, path, backend, options));
  }

  /** Declares PUT on a path. */
  public ApiBuilder put(String path, Backend backend) {
    return route(new Route(HttpMethod.PUT, path, backend));
  }

  /** Declares PUT on a path, with options. */
  public ApiBuilder put(String path, Backend backend, RouteOptions options) {
    return route(new Route(HttpMethod.PUT, path, backend, options));
  }

  /** Declares POST on a path. */
  public ApiBuilder post(String path, Backend backend) {
    return route(new Route(HttpMethod.POST, path, backend));
  }

  /** Declares POST on a path, with options. */
  public ApiBuilder post(String path, Backend backend, RouteOptions options) {
    return route(new Route(HttpMethod.POST, path, backend, options));
  }

  /** Declares DELETE on a path. */
  public ApiBuilder delete(String path, Backend backend) {
    return route(new Route(HttpMethod.DELETE, path, backend));
  }

  /** Declares DELETE on a path, with options. */
  public ApiBuilder delete(String path, Backend backend, RouteOptions options) {
    return route(new Route(HttpMethod.DELETE, path, backend, options));
  }

  /** Declares PATCH on a path. */
  public ApiBuilder patch(String path, Backend backend) {
    return route(new Route(HttpMethod.PATCH, path, backend));
  }

  /** Declares PATCH on a path, with options. */
  public ApiBuilder patch(String path, Backend backend, RouteOptions options) {
    return route(new Route(HttpMethod.PATCH, path, backend, options));
  }

  /** Declares HEAD on a path; a GET route does not handle HEAD requests. */
  public ApiBuilder head(String path, Backend backend) {
    return route(new Route(HttpMethod.HEAD, path, backend));
  }

  /** Declares HEAD on a path, with options. */
  public ApiBuilder head(String path, Backend backend, RouteOptions options) {
    return route(new Route(HttpMethod.HEAD, path, backend, options));
  }

  /** Declares OPTIONS on a path. */
  public ApiBuilder options(String path, Backend backend) {
    return route(new Route(HttpMethod.OPTIONS, path, backend));
  }

  /** Declares all HTTP methods of a path that no other route declares. */
  public ApiBuilder any(String path, Backend backend) {
    return route(new Route(HttpMethod.ANY, path, backend));
  }

  /** Declares all HTTP methods of a path that no other route declares, with options. */
  public ApiBuilder any(String path, Backend backend, RouteOptions options) {
    return route(new Route(HttpMethod.ANY, path, backend, options));
  }

  /** Adds a route. */
  public ApiBuilder route(Route route) {
    this.routes.add(route);
    return this;
  }

  /** Adds routes. */
  public ApiBuilder routes(List<Route> more) {
    this.routes.addAll(more);
    return this;
  }

  /**
   * Suppresses a warning in the whole API and its stages. Errors cannot be suppressed. A
   * suppression that suppresses no warning is itself a warning, unless the rule is about stages,
   * which differ from stack to stack.
   *
   * @param ruleId the id of the rule, which is printed before the warning
   * @param reason why the warning does not apply here; {@code ./mvnw -Pdescribe} shows it
   */
  public ApiBuilder suppress(String ruleId, String reason) {
    restApi.suppression(Suppression.everywhere(ruleId, reason));
    return this;
  }

  /**
   * Returns the API. Parts that could not be read are kept in it as findings, and so is the message
   * of an {@link IllegalArgumentException} with which a {@link Backend} rejects its route. Other
   * exceptions are passed on.
   */
  @CheckReturnValue
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
            unsupported));
  }
}
