package gatewire.api;

import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import java.time.Duration;
import java.util.Optional;

/**
 * A backend that passes the whole request to an HTTP endpoint and its response to the client
 * unchanged. API Gateway adds nothing, so the endpoint itself must send CORS headers.
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
  private final Duration timeout;

  private HttpProxyBackend(HttpUri uri, Optional<HttpMethod> method, Duration timeout) {
    this.uri = uri;
    this.method = method;
    this.timeout = timeout;
  }

  HttpProxyBackend(HttpUri uri) {
    this(uri, Optional.empty(), Integration.DEFAULT_TIMEOUT);
  }

  /** Sets the HTTP method of the request to the endpoint. Defaults to the route's method. */
  public HttpProxyBackend method(HttpMethod httpMethod) {
    return new HttpProxyBackend(uri, Optional.of(httpMethod), timeout);
  }

  /**
   * Sets how long API Gateway waits for the endpoint, 50 milliseconds to 29 seconds. Defaults to 29
   * seconds.
   */
  public HttpProxyBackend timeout(Duration duration) {
    return new HttpProxyBackend(uri, method, duration);
  }

  @Override
  public Integration render(RouteContext route) {
    Integration.Builder integration =
        Integration.builder(IntegrationType.HTTP_PROXY)
            .httpMethod(method.orElse(route.httpMethod()).name())
            .timeout(timeout);
    uri.render(route.path(), integration);
    return integration.build();
  }

  @Override
  public String toString() {
    return "httpProxy " + uri;
  }
}
