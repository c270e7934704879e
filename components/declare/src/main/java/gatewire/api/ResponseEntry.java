package gatewire.api;

import gatewire.model.SelectionPattern;
import gatewire.model.StatusCode;
import java.util.Optional;

/**
 * A response to the client, and the pattern for the responses of the backend that lead to it.
 *
 * <p>An entry without a pattern is a default. A response below 400 is the default for successes of
 * the backend, and a response of 400 or above is the default for its errors. A set can have both.
 *
 * <p>An entry without a pattern is a default. A set has at most two: a default below 400 handles
 * every success that no pattern matches, and a default of 400 or above every error that no pattern
 * matches. So an error response never handles a success, nor a success response an error, unless
 * its pattern matches it.
 *
 * @param pattern a regular expression for the whole status of an HTTP or AWS backend, or for the
 *     whole error message of a function; empty for a default
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

  /**
   * Creates a default: it handles the successes of the backend that no pattern matches if the
   * response is a success, and the errors that no pattern matches if the response is an error.
   */
  public static ResponseEntry otherwise(Response response) {
    return new ResponseEntry(Optional.empty(), response);
  }

  /** Returns a description, for example {@code 5\\d{2} -> 502}. */
  @Override
  public String toString() {
    return pattern.orElse("default") + " -> " + response;
  }

  boolean isDefault() {
    return pattern.isEmpty();
  }

  boolean isError() {
    return response.isError();
  }

  /**
   * Returns whether both have the same pattern, or both are the default for successes, or both are
   * the default for errors.
   */
  boolean isSameCase(ResponseEntry other) {
    return pattern.equals(other.pattern) && (!isDefault() || isError() == other.isError());
  }

  /**
   * Returns whether this entry takes the place of an earlier one: they are the same case, or this
   * pattern matches the single status of the earlier entry.
   */
  boolean replaces(ResponseEntry earlier) {
    return isSameCase(earlier)
        || earlier.pattern.filter(StatusCode::isAllowed).filter(this::matches).isPresent();
  }

  private boolean matches(String status) {
    return pattern.map(SelectionPattern::new).filter(regex -> regex.matches(status)).isPresent();
  }

  /** Returns a copy with another pattern. */
  ResponseEntry withPattern(String other) {
    return on(other, response);
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
