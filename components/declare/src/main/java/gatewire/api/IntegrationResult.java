package gatewire.api;

import gatewire.model.ResponseSource;

/**
 * Values of the backend's answer. Where the answer has none, the header that takes it is left out.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">Data
 *     mappings</a>
 */
public final class IntegrationResult {

  private IntegrationResult() {}

  /** A header; the last value where it is repeated. The name is matched with its case. */
  public static ResponseSource header(String name) {
    return source("header.", name);
  }

  /** All values of a header, joined by commas. */
  public static ResponseSource multiValueHeader(String name) {
    return source("multivalueheader.", name);
  }

  /** The whole body. */
  public static ResponseSource body() {
    return source("body", "");
  }

  /**
   * A part of the JSON body, by JSONPath with or without the leading {@code $.}, for example {@code
   * links.next}.
   */
  public static ResponseSource body(String jsonPath) {
    return source("body.", jsonPath.startsWith("$.") ? jsonPath.substring(2) : jsonPath);
  }

  private static ResponseSource source(String kind, String name) {
    return ResponseSource.parse("integration.response." + kind + name);
  }
}
