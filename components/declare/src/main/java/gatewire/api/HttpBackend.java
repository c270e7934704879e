package gatewire.api;

import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationConnection;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationType;
import gatewire.model.RequestSource;
import gatewire.model.Text;
import java.util.Optional;

/**
 * A backend that calls an HTTP endpoint with mapped requests and responses.
 *
 * <p>The endpoint receives the client's body, but only those client headers and query parameters
 * that are mapped. The usual statuses reach the client with their body and Content-Type. Any other
 * success becomes 200 with its body, and any other error {@code 502 {"message": "Bad gateway"}}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/setup-http-integrations.html">HTTP
 *     integrations</a>
 */
public final class HttpBackend extends StatusMatchedBackend<HttpBackend> {

  private final HttpUri uri;
  private final Optional<HttpMethod> method;
  private final IntegrationConnection connection;

  private HttpBackend(
      Mappings mappings,
      HttpUri uri,
      Optional<HttpMethod> method,
      IntegrationConnection connection) {
    super(mappings);
    this.uri = uri;
    this.method = method;
    this.connection = connection;
  }

  HttpBackend(HttpUri uri) {
    this(
        Mappings.of(StandardResponses.byStatus(IntegrationResponseSets.httpStatuses())),
        uri,
        Optional.empty(),
        IntegrationConnection.INTERNET);
  }

  @Override
  HttpBackend with(Mappings other) {
    return new HttpBackend(other, uri, method, connection);
  }

  /** Sets the HTTP method of the request to the endpoint. Defaults to the route's method. */
  public HttpBackend method(HttpMethod httpMethod) {
    return new HttpBackend(mappings(), uri, Optional.of(httpMethod), connection);
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
  public HttpBackend vpcLink(Text vpcLinkId) {
    return new HttpBackend(mappings(), uri, method, connection.through(vpcLinkId));
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
  public HttpBackend vpcLink(Text vpcLinkId, Text loadBalancer) {
    return new HttpBackend(mappings(), uri, method, connection.through(vpcLinkId, loadBalancer));
  }

  /**
   * Accepts any certificate of the endpoint, for example a self-signed one within a VPC. By default
   * the certificate must be issued by a public authority that API Gateway trusts. The host name and
   * the expiration date are not verified either, so use it for private endpoints only.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_TlsConfig.html">TlsConfig</a>
   */
  public HttpBackend skipVerification() {
    return new HttpBackend(mappings(), uri, method, connection.withoutVerification());
  }

  /**
   * Fills a placeholder of the URL with a value, which API Gateway inserts as it is: a path
   * parameter as the client encoded it, any other value without encoding. A value of {@link
   * #overrides} is encoded instead. By default a placeholder gets the route's path parameter of its
   * name.
   *
   * <p>If a request does not contain the value, the placeholder stays unfilled and the request
   * fails; that the client may omit it is a finding. A name that the URL does not contain is a
   * finding too.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">Data
   *     mappings</a>
   */
  public HttpBackend requestPath(String name, RequestSource source) {
    return mapping(IntegrationParameter.path(name), source);
  }

  @Override
  public Integration render(RouteContext route) {
    HttpMethod requested = method.orElse(route.httpMethod());
    Integration.Builder integration =
        Integration.builder(IntegrationType.HTTP)
            .httpMethod(requested.name())
            .connection(connection);
    uri.render(route.path(), integration);
    return complete(integration, route.integrationMethod(requested)).build();
  }

  @Override
  public String toString() {
    return "http " + uri;
  }
}
