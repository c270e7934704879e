package gatewire.api;

import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationType;
import gatewire.model.RequestSource;
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

  private HttpBackend(Mappings mappings, HttpUri uri, Optional<HttpMethod> method) {
    super(mappings);
    this.uri = uri;
    this.method = method;
  }

  HttpBackend(String uri) {
    this(
        Mappings.of(StandardResponses.byStatus(IntegrationResponseSets.httpStatuses())),
        new HttpUri(uri),
        Optional.empty());
  }

  @Override
  HttpBackend with(Mappings other) {
    return new HttpBackend(other, uri, method);
  }

  /** Sets the HTTP method of the request to the endpoint. Defaults to the route's method. */
  public HttpBackend method(HttpMethod httpMethod) {
    return new HttpBackend(mappings(), uri, Optional.of(httpMethod));
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
        Integration.builder(IntegrationType.HTTP).httpMethod(requested.name());
    uri.render(route.path(), integration);
    return complete(integration, route.integrationMethod(requested)).build();
  }

  @Override
  public String toString() {
    return "http " + uri.text();
  }
}
