package gatewire.api;

import gatewire.model.ResponseSource;

/**
 * Values of the backend's response. If the response does not contain a value, the mapped header is
 * omitted.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">Data
 *     mappings</a>
 */
public final class IntegrationResult {

  private IntegrationResult() {}

  /**
   * Returns the value of a header; the last value if it is repeated. The name is case-sensitive.
   */
  public static ResponseSource header(String name) {
    return source("header.", name);
  }

  /** Returns all values of a header, joined by commas. */
  public static ResponseSource multiValueHeader(String name) {
    return source("multivalueheader.", name);
  }

  /** Returns the whole body. */
  public static ResponseSource body() {
    return source("body", "");
  }

  /**
   * Returns a part of the JSON body, by JSONPath with or without the leading {@code $.}, for
   * example {@code links.next}.
   */
  public static ResponseSource body(String jsonPath) {
    return source("body.", jsonPath.startsWith("$.") ? jsonPath.substring(2) : jsonPath);
  }

  private static ResponseSource source(String kind, String name) {
    return ResponseSource.parse("integration.response." + kind + name);
  }
}
