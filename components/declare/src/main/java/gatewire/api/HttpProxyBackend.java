package gatewire.api;

import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.ResponseTransferMode;
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
  private final ResponseTransferMode transferMode;

  private HttpProxyBackend(
      HttpUri uri,
      Optional<HttpMethod> method,
      Duration timeout,
      ResponseTransferMode transferMode) {
    this.uri = uri;
    this.method = method;
    this.timeout = timeout;
    this.transferMode = transferMode;
  }

  HttpProxyBackend(String uri) {
    this(
        new HttpUri(uri),
        Optional.empty(),
        Integration.DEFAULT_TIMEOUT,
        ResponseTransferMode.BUFFERED);
  }

  /** Sets the HTTP method of the request to the endpoint. Defaults to the route's method. */
  public HttpProxyBackend method(HttpMethod httpMethod) {
    return new HttpProxyBackend(uri, Optional.of(httpMethod), timeout, transferMode);
  }

  /**
   * Sets how long API Gateway waits for the endpoint, 50 milliseconds to 29 seconds, or to 15
   * minutes for a streamed response. Defaults to 29 seconds.
   */
  public HttpProxyBackend timeout(Duration duration) {
    return new HttpProxyBackend(uri, method, duration, transferMode);
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
    return new HttpProxyBackend(uri, method, timeout, ResponseTransferMode.STREAM);
  }

  @Override
  public Integration render(RouteContext route) {
    Integration.Builder integration =
        Integration.builder(IntegrationType.HTTP_PROXY)
            .httpMethod(method.orElse(route.httpMethod()).name())
            .timeout(timeout)
            .responseTransferMode(transferMode);
    uri.render(route.path(), integration);
    return integration.build();
  }

  @Override
  public String toString() {
    return "httpProxy " + uri.text();
  }
}
