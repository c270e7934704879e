package gatewire.api;

import java.util.Optional;

/**
 * A response to the client, and the pattern for the responses of the backend that lead to it.
 *
 * @param pattern a regular expression for the whole status of an HTTP or AWS backend, or for the
 *     whole error message of a function; empty for the default
 * @param response the response to the client
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html">Integration
 *     response</a>
 */
public record ResponseEntry(Optional<String> pattern, Response response) {

  /** Creates an entry for backend responses that match this pattern. */
  public static ResponseEntry on(String pattern, Response response) {
    return new ResponseEntry(Optional.of(pattern), response);
  }

  /** Creates an entry for exactly this status of the backend. */
  public static ResponseEntry onStatus(int status, Response response) {
    return on(String.valueOf(status), response);
  }

  /** Creates an entry for backend responses that no pattern matches. */
  public static ResponseEntry otherwise(Response response) {
    return new ResponseEntry(Optional.empty(), response);
  }

  /** Returns a description, for example {@code 5\\d{2} -> 502}. */
  @Override
  public String toString() {
    return pattern.orElse("default") + " -> " + response;
  }

  /** Returns a copy with another response. */
  ResponseEntry with(Response other) {
    return new ResponseEntry(pattern, other);
  }

  /**
   * Returns an entry with the same response for both patterns; it is the default if either entry
   * is.
   */
  ResponseEntry joinedWith(ResponseEntry other) {
    return new ResponseEntry(
        pattern.flatMap(
            mine ->
                other.pattern.map(
                    theirs -> mine.equals(theirs) ? mine : scoped(mine) + "|" + theirs)),
        response);
  }

  /**
   * Returns the expression in a non-capturing group if it contains a flag such as {@code (?i)},
   * which would otherwise also apply to what follows.
   */
  private static String scoped(String regex) {
    return regex.contains("(?") ? "(?:" + regex + ")" : regex;
  }
}
