package gatewire.api;

import gatewire.model.HttpMethod;

/**
 * A verb on a path and what stands behind it: what one line of {@link Api} declares, as a value
 * that can be collected, filtered and varied.
 *
 * @param path static segments, {@code {name}} parameters that fill a segment, at most one greedy
 *     {@code {name+}} at the end
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-method-settings.html">Methods
 *     for REST APIs</a>
 */
public record Route(HttpMethod httpMethod, String path, Backend backend, RouteOptions options) {

  /** A route that anybody may call. */
  public Route(HttpMethod httpMethod, String path, Backend backend) {
    this(httpMethod, path, backend, RouteOptions.NONE);
  }

  /** The same route with another backend. */
  public Route withBackend(Backend other) {
    return new Route(httpMethod, path, other, options);
  }

  /** The same route with other options. */
  public Route withOptions(RouteOptions other) {
    return new Route(httpMethod, path, backend, other);
  }

  @Override
  public String toString() {
    return httpMethod + " " + path;
  }
}
