package gatewire.api;

import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationConnection;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationType;
import gatewire.model.RequestSource;
import gatewire.model.Text;
import java.time.Duration;
import java.util.Optional;

/**
 * A backend that passes the whole request to an HTTP endpoint and its response to the client
 * unchanged. API Gateway adds nothing to the response, so the endpoint itself must send CORS
 * headers. Headers, query parameters and placeholders of the URL can be mapped, bodies cannot.
 *
 * <p>Immutable: each method returns a modified copy.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/setup-http-integrations.html">HTTP
 *     proxy integrations</a>
 */
public final class HttpProxyBackend implements Backend {

  private final HttpUri uri;
  private final Optional<HttpMethod> method;
  private final RequestMapping request;
  private final ResponseTransfer response;
  private final IntegrationConnection connection;

  private HttpProxyBackend(
      HttpUri uri,
      Optional<HttpMethod> method,
      RequestMapping request,
      ResponseTransfer response,
      IntegrationConnection connection) {
    this.uri = uri;
    this.method = method;
    this.request = request;
    this.response = response;
    this.connection = connection;
  }

  HttpProxyBackend(HttpUri uri) {
    this(
        uri,
        Optional.empty(),
        RequestMapping.NONE,
        ResponseTransfer.BUFFERED,
        IntegrationConnection.INTERNET);
  }

  /** Sets the HTTP method of the request to the endpoint. Defaults to the route's method. */
  public HttpProxyBackend method(HttpMethod httpMethod) {
    return new HttpProxyBackend(uri, Optional.of(httpMethod), request, response, connection);
  }

  /**
   * Sets how long API Gateway waits for the endpoint, 50 milliseconds to 29 seconds, or to 15
   * minutes for a streamed response. Defaults to 29 seconds.
   */
  public HttpProxyBackend timeout(Duration duration) {
    return new HttpProxyBackend(uri, method, request, response.within(duration), connection);
  }

  /**
   * Sets a header of the request to the endpoint. It replaces the client's header of that name; if
   * a request does not contain the value, the client's header passes. Every other header of the
   * client passes by default.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">Data
   *     mappings</a>
   */
  public HttpProxyBackend requestHeader(String name, RequestSource source) {
    return mapping(IntegrationParameter.header(name), source);
  }

  /**
   * Adds a query parameter to the request to the endpoint, behind those of the URL and of the
   * client. It does not replace the client's parameter of that name: the endpoint gets both.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">Data
   *     mappings</a>
   */
  public HttpProxyBackend requestQuery(String name, RequestSource source) {
    return mapping(IntegrationParameter.querystring(name), source);
  }

  /**
   * Fills a placeholder of the URL with a value, which API Gateway inserts as it is: a path
   * parameter as the client encoded it, any other value without encoding. By default a placeholder
   * gets the route's path parameter of its name.
   *
   * <p>If a request does not contain the value, the placeholder stays unfilled and the request
   * fails; that the client may omit it is a finding. A name that the URL does not contain is a
   * finding too.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">Data
   *     mappings</a>
   */
  public HttpProxyBackend requestPath(String name, RequestSource source) {
    return mapping(IntegrationParameter.path(name), source);
  }

  /**
   * Calls the endpoint through a VPC link, so that it need not be reachable from the internet. API
   * Gateway sends the host name of the URI in the {@code Host} header. Defaults to the internet.
   *
   * @param vpcLinkId the id of a VPC link to a Network Load Balancer, usually a reference that is
   *     bound to the component: {@code new Reference("link", "id")}; or a stage variable: {@code
   *     Text.of("${stageVariables.vpcLinkId}")}
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html">Private
   *     integrations</a>
   */
  public HttpProxyBackend vpcLink(Text vpcLinkId) {
    return new HttpProxyBackend(uri, method, request, response, connection.through(vpcLinkId));
  }

  /**
   * Calls the endpoint through a VPC link V2, which also reaches Application Load Balancers. API
   * Gateway sends the host name of the URI in the {@code Host} header. Defaults to the internet.
   *
   * <p>The Integration of the Pulumi provider has no property for the load balancer, so the API
   * must be rendered as one OpenAPI document ({@code Rendering.OPENAPI_BODY}). With one resource
   * for each object, the program stops with the finding {@code needs-openapi-body}.
   *
   * @param vpcLinkId the id of the VPC link V2, usually a reference that is bound to the component
   * @param loadBalancer the ARN of the load balancer or of its listener, {@code new
   *     Reference("balancer", "arn")}
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html">Private
   *     integrations</a>
   */
  public HttpProxyBackend vpcLink(Text vpcLinkId, Text loadBalancer) {
    return new HttpProxyBackend(
        uri, method, request, response, connection.through(vpcLinkId, loadBalancer));
  }

  /**
   * Accepts any certificate of the endpoint, for example a self-signed one within a VPC. By default
   * the certificate must be issued by a public authority that API Gateway trusts. The host name and
   * the expiration date are not verified either, so use it for private endpoints only.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_TlsConfig.html">TlsConfig</a>
   */
  public HttpProxyBackend skipVerification() {
    return new HttpProxyBackend(uri, method, request, response, connection.withoutVerification());
  }

  /**
   * Passes each part of the response to the client as soon as the endpoint sends it. By default,
   * API Gateway waits for the complete response, which may have at most 10 MB. The timeout then
   * covers the whole response and may be up to 15 minutes.
   *
   * <p>API Gateway neither caches nor compresses a streamed response, and ends it if the endpoint
   * pauses for 5 minutes, or for 30 seconds behind an edge-optimized endpoint. The API must be
   * rendered with {@code Rendering.OPENAPI_BODY}; otherwise the program stops with an error.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html">Stream
   *     the integration response for your proxy integrations</a>
   */
  public HttpProxyBackend streamed() {
    return new HttpProxyBackend(uri, method, request, response.streamed(), connection);
  }

  @Override
  public Integration render(RouteContext route) {
    Integration.Builder integration =
        Integration.builder(IntegrationType.HTTP_PROXY)
            .httpMethod(method.orElse(route.httpMethod()).name())
            .timeout(response.timeout())
            .connection(connection)
            .responseTransferMode(response.mode());

    uri.render(route.path(), integration);
    request.render(integration, route);
    return integration.build();
  }

  private HttpProxyBackend mapping(IntegrationParameter parameter, RequestSource source) {
    return new HttpProxyBackend(uri, method, request.with(parameter, source), response, connection);
  }

  @Override
  public String toString() {
    return "httpProxy " + uri;
  }
}
