package gatewire.stack.aws;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last part of the ARN with which API Gateway invokes a function, for all requests of a route.
 *
 * @param text the text with {@code *} for any characters and {@link #SEGMENT} for any characters
 *     except a slash
 */
record CallerPath(String text) {

  /** A Unicode noncharacter, which no path contains. */
  private static final char SEGMENT = '\uFDD1';

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}/]*?(\\+?)}");

  /**
   * Parses a path such as {@code abcdefghij/dev/GET/pets/{petId}}. A name in braces matches one
   * segment; a name with a plus matches several.
   */
  static CallerPath parse(String path) {
    return new CallerPath(
        PLACEHOLDER
            .matcher(path)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        found.group(1).isEmpty() ? String.valueOf(SEGMENT) : "*")));
  }

  /** Returns a copy without the last character. */
  CallerPath withoutLast() {
    return new CallerPath(text.substring(0, text.length() - 1));
  }

  int length() {
    return text.length();
  }

  char charAt(int index) {
    return text.charAt(index);
  }

  boolean isWildcard(int index) {
    return text.charAt(index) == '*' || text.charAt(index) == SEGMENT;
  }

  /** Returns whether the wildcard at this index matches the character. */
  boolean accepts(int index, char character) {
    return text.charAt(index) == '*' || character != '/';
  }
}
