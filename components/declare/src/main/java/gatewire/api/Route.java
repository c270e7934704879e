package gatewire.api;

import gatewire.model.HttpMethod;

/**
 * A route: an HTTP method of a path and its backend. A route is a value, so that a program can
 * collect, filter and change routes before it adds them to an {@link Api}.
 *
 * @param path static segments, {@code {name}} parameters that fill a segment, at most one greedy
 *     {@code {name+}} at the end
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-method-settings.html">Methods
 *     for REST APIs</a>
 */
public record Route(HttpMethod httpMethod, String path, Backend backend, RouteOptions options) {

  /** Creates a route that every client may call. */
  public Route(HttpMethod httpMethod, String path, Backend backend) {
    this(httpMethod, path, backend, RouteOptions.NONE);
  }

  /** Returns a copy with another backend. */
  public Route withBackend(Backend other) {
    return new Route(httpMethod, path, other, options);
  }

  /** Returns a copy with other options. */
  public Route withOptions(RouteOptions other) {
    return new Route(httpMethod, path, backend, other);
  }

  @Override
  public String toString() {
    return httpMethod + " " + path;
  }
}
