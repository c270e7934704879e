package gatewire.api;

import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import java.util.Optional;

/**
 * An HTTP endpoint whose requests and answers are mapped.
 *
 * <p>It gets the client's body, and of the client's headers and query parameters only those that
 * are named. The usual statuses come through with their bodies and their Content-Type; any other
 * answer is {@code 502 {"message": "Bad gateway"}}.
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
    this(Mappings.of(IntegrationResponseSets.httpStatuses()), new HttpUri(uri), Optional.empty());
  }

  @Override
  HttpBackend with(Mappings other) {
    return new HttpBackend(other, uri, method);
  }

  /** Ask with this verb; without it with the route's. */
  public HttpBackend method(HttpMethod httpMethod) {
    return new HttpBackend(mappings(), uri, Optional.of(httpMethod));
  }

  @Override
  public Integration render(RouteContext route) {
    HttpMethod asked = method.orElse(route.httpMethod());
    Integration.Builder integration =
        Integration.builder(IntegrationType.HTTP).httpMethod(asked.name());
    uri.render(route.path(), integration);
    return complete(integration, route.integrationMethod(asked)).build();
  }

  @Override
  public String toString() {
    return "http " + uri.text();
  }
}
