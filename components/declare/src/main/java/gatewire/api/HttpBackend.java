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
  private Optional<HttpMethod> method = Optional.empty();

  HttpBackend(String uri) {
    super(ResponsePlan.of(IntegrationResponseSets.httpStatuses()));
    this.uri = new HttpUri(uri);
  }

  private HttpBackend(HttpBackend from) {
    super(from);
    this.uri = from.uri;
    this.method = from.method;
  }

  @Override
  HttpBackend copy() {
    return new HttpBackend(this);
  }

  /** Ask with this verb; without it with the route's. */
  public HttpBackend method(HttpMethod httpMethod) {
    HttpBackend copy = copy();
    copy.method = Optional.of(httpMethod);
    return copy;
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
