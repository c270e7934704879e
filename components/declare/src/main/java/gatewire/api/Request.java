package gatewire.api;

import gatewire.model.RequestSource;

/**
 * Values of the client's request. Each declares itself on the method that maps it; a request
 * without it goes to the backend without it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">Data
 *     mappings</a>
 */
public final class Request {

  private Request() {}

  /** A parameter of the route's path, percent-encoded as the client sent it. */
  public static RequestSource path(String name) {
    return source("path.", name);
  }

  /** A query parameter; the last value where it is repeated. */
  public static RequestSource query(String name) {
    return source("querystring.", name);
  }

  /** All values of a query parameter, each repeated towards the backend. */
  public static RequestSource multiValueQuery(String name) {
    return source("multivaluequerystring.", name);
  }

  /** A header; the last value where it is repeated. The name is matched with its case. */
  public static RequestSource header(String name) {
    return source("header.", name);
  }

  /** All values of a header, joined by commas. */
  public static RequestSource multiValueHeader(String name) {
    return source("multivalueheader.", name);
  }

  /** The whole body. */
  public static RequestSource body() {
    return source("body", "");
  }

  /**
   * A part of the JSON body, by JSONPath with or without the leading {@code $.}, for example {@code
   * owner.name}.
   */
  public static RequestSource body(String jsonPath) {
    return source("body.", jsonPath.startsWith("$.") ? jsonPath.substring(2) : jsonPath);
  }

  private static RequestSource source(String kind, String name) {
    return RequestSource.parse("method.request." + kind + name);
  }
}
