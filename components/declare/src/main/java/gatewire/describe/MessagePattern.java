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

  /** Every message; a success has none. */
  public static final String ANY = "[\\s\\S]+";

  static final String ANYTHING = "[\\s\\S]*";
  static final String EXCEPT = "(?!(?:";
  static final String EXCEPT_END = ")\\z)";
  static final String GROUP = "(?:";
  static final String SPECIAL = "\\.[]{}()*+-?^$|";

  private MessagePattern() {}

  /** Messages that start with this text. */
  public static String startingWith(String text) {
    return quote(text) + ANYTHING;
  }

  /** Messages that have this text somewhere. */
  public static String containing(String text) {
    return ANYTHING + quote(text) + ANYTHING;
  }

  /** Messages that either expression matches. */
  public static String either(String one, String other) {
    // A group for each, so that a flag such as (?i) ends with its own pattern.
    return GROUP + one + ")|" + GROUP + other + ")";
  }

  /** Messages that the expression matches and none of the others does. */
  public static String except(String regex, List<String> others) {
    // One that is no regular expression would spoil this one too, and takes nothing.
    String taken =
        others.stream()
            .filter(other -> new SelectionPattern(other).problem().isEmpty())
            .map(other -> EXCEPT + other + EXCEPT_END)
            .collect(joining());
    return taken.isEmpty() ? regex : taken + GROUP + regex + ")";
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
