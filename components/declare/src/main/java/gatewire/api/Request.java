package gatewire.api;

import gatewire.model.RequestSource;

/**
 * Values of the client's request. Mapping a value also declares the parameter on the method. If a
 * request does not contain a value, the backend's request does not contain it either.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">Data
 *     mappings</a>
 */
public final class Request {

  private Request() {}

  /** Returns a path parameter of the route, percent-encoded as the client sent it. */
  public static RequestSource path(String name) {
    return source("path.", name);
  }

  /** Returns a query parameter; the last value if it is repeated. */
  public static RequestSource query(String name) {
    return source("querystring.", name);
  }

  /** Returns all values of a query parameter, which is repeated in the request to the backend. */
  public static RequestSource multiValueQuery(String name) {
    return source("multivaluequerystring.", name);
  }

  /** Returns a header; the last value if it is repeated. The name is case-sensitive. */
  public static RequestSource header(String name) {
    return source("header.", name);
  }

  /** Returns all values of a header, joined by commas. */
  public static RequestSource multiValueHeader(String name) {
    return source("multivalueheader.", name);
  }

  /** Returns the whole body. */
  public static RequestSource body() {
    return source("body", "");
  }

  /**
   * Returns a part of the JSON body, by JSONPath with or without the leading {@code $.}, for
   * example {@code owner.name}.
   */
  public static RequestSource body(String jsonPath) {
    return source("body.", jsonPath.startsWith("$.") ? jsonPath.substring(2) : jsonPath);
  }

  private static RequestSource source(String kind, String name) {
    return RequestSource.parse("method.request." + kind + name);
  }
}
