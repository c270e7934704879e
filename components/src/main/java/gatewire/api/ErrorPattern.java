package gatewire.api;

import static java.util.stream.Collectors.joining;

import gatewire.model.SelectionPattern;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which errors of a Lambda function are meant, by their message: what the function throws, as a
 * whole. All but {@link #matching} cross line breaks, which a plain {@code .} does not.
 *
 * @param regex the regular expression that must match the whole message
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/handle-errors-in-lambda-integration.html">Handle
 *     Lambda errors</a>
 */
public record ErrorPattern(String regex) {

  private static final String ANYTHING = "[\\s\\S]*";
  private static final String SPECIAL = "\\.[]{}()*+-?^$|";

  /** Errors whose message starts with this text, for example {@code [404]}. */
  public static ErrorPattern startingWith(String text) {
    return new ErrorPattern(quote(text) + ANYTHING);
  }

  /** Errors whose message has this text somewhere. */
  public static ErrorPattern containing(String text) {
    return new ErrorPattern(ANYTHING + quote(text) + ANYTHING);
  }

  /** Every error. A success has no message and is never matched. */
  public static ErrorPattern any() {
    return new ErrorPattern("[\\s\\S]+");
  }

  /** Errors whose whole message a regular expression of your own matches. */
  public static ErrorPattern matching(String regex) {
    return new ErrorPattern(regex);
  }

  /** Errors that this or the other pattern matches, to be answered with one response. */
  public ErrorPattern or(ErrorPattern other) {
    // A group for each, so that a flag such as (?i) ends with its own pattern.
    return new ErrorPattern("(?:" + regex + ")|(?:" + other.regex + ")");
  }

  /**
   * What this pattern matches and none of the others does, so that it does not matter which is
   * tried first.
   */
  ErrorPattern except(List<ErrorPattern> others) {
    // A group for each, so that a flag such as (?i) ends with its own pattern.
    // One that is no regular expression would spoil this one too, and takes nothing.
    String taken =
        others.stream()
            .filter(ErrorPattern::isValid)
            .map(other -> "(?!(?:" + other.regex + ")\\z)")
            .collect(joining());
    return taken.isEmpty() ? this : new ErrorPattern(taken + "(?:" + regex + ")");
  }

  private boolean isValid() {
    return new SelectionPattern(regex).problem().isEmpty();
  }

  /**
   * Character by character, because consoles and documents show it better than {@link
   * Pattern#quote}.
   */
  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder();
    text.chars().forEach(c -> quoted.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append((char) c));
    return quoted.toString();
  }
}
