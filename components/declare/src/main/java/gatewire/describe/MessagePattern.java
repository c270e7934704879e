package gatewire.describe;

import static java.util.stream.Collectors.joining;

import gatewire.model.SelectionPattern;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Composes regular expressions that match the messages of a function's errors; {@link
 * ComposedPattern} reads them back.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/handle-errors-in-lambda-integration.html">Handle
 *     Lambda errors</a>
 */
public final class MessagePattern {

  /** Matches every message; a successful invocation has no message. */
  public static final String ANY = "[\\s\\S]+";

  /** Matches every status below 400 of a backend that API Gateway calls by HTTP. */
  public static final String ANY_SUCCESS = "[1-3]\\d{2}";

  static final String ANYTHING = "[\\s\\S]*";
  static final String EXCEPT = "(?!(?:";
  static final String EXCEPT_END = ")\\z)";
  static final String GROUP = "(?:";
  static final String SPECIAL = "\\.[]{}()*+-?^$|";

  private MessagePattern() {}

  /** Returns a pattern for messages that start with this string. */
  public static String startingWith(String part) {
    return quote(part) + ANYTHING;
  }

  /** Returns a pattern for messages that contain this string. */
  public static String containing(String part) {
    return ANYTHING + quote(part) + ANYTHING;
  }

  /** Returns a pattern for messages that one of the two expressions matches. */
  public static String either(String one, String other) {
    // Each expression gets a group, so that a flag such as (?i) does not apply to the other.
    return GROUP + one + ")|" + GROUP + other + ")";
  }

  /** Returns a pattern for messages that the expression matches and the others do not match. */
  public static String except(String regex, List<String> others) {
    // An invalid expression matches nothing, and would make this pattern invalid too.
    String excluded =
        others.stream()
            .filter(other -> new SelectionPattern(other).problem().isEmpty())
            .map(other -> EXCEPT + other + EXCEPT_END)
            .collect(joining());
    return excluded.isEmpty() ? regex : excluded + GROUP + regex + ")";
  }

  /**
   * Escapes each special character, because the result is easier to read in consoles and documents
   * than that of {@link Pattern#quote}.
   */
  private static String quote(String part) {
    StringBuilder quoted = new StringBuilder();
    part.chars().forEach(c -> quoted.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append((char) c));
    return quoted.toString();
  }
}
