package gatewire.api;

import java.util.Optional;

/**
 * Which answers of the backend become which response.
 *
 * @param pattern a regular expression for the whole status of an HTTP or AWS backend, or for the
 *     whole error message of a function; without one it is the default
 * @param response what the client gets
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html">Integration
 *     response</a>
 */
public record ResponseEntry(Optional<String> pattern, Response response) {

  /** The response for answers that match. */
  public static ResponseEntry on(String pattern, Response response) {
    return new ResponseEntry(Optional.of(pattern), response);
  }

  /** The response for exactly this status. */
  public static ResponseEntry onStatus(int status, Response response) {
    return on(String.valueOf(status), response);
  }

  /** The response for answers that no pattern matches. */
  public static ResponseEntry otherwise(Response response) {
    return new ResponseEntry(Optional.empty(), response);
  }

  /** For example {@code 5\\d{2} -> 502}. */
  @Override
  public String toString() {
    return pattern.orElse("default") + " -> " + response;
  }

  /** Another response for the same answers. */
  ResponseEntry with(Response other) {
    return new ResponseEntry(pattern, other);
  }

  /** The same response for answers that match either pattern; without a pattern it takes both. */
  ResponseEntry joinedWith(ResponseEntry other) {
    return new ResponseEntry(
        pattern.flatMap(
            mine ->
                other.pattern.map(
                    theirs -> mine.equals(theirs) ? mine : scoped(mine) + "|" + theirs)),
        response);
  }

  /** In a group of its own where a flag such as {@code (?i)} would reach what comes after it. */
  private static String scoped(String regex) {
    return regex.contains("(?") ? "(?:" + regex + ")" : regex;
  }
}
