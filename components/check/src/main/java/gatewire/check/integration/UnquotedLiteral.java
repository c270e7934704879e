package gatewire.check.integration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An invalid mapping expression, of which the author probably meant a literal or one of the
 * sources.
 */
record UnquotedLiteral(String expression) {

  private static final Pattern SOURCE =
      Pattern.compile("\\$?(method|integration|context|stageVariables)\\..*");

  /** The result of {@code literal("'x'")}, whose argument already has the quotes. */
  private static final Pattern QUOTED_TWICE = Pattern.compile("''([^']*)''");

  /**
   * Returns whether the expression looks like a literal, and not like a misspelled or misplaced
   * source.
   */
  boolean isLikely() {
    return !SOURCE.matcher(expression).matches();
  }

  String fix() {
    if (!isLikely()) {
      return "use one of these instead";
    }
    Matcher quotedTwice = QUOTED_TWICE.matcher(expression);
    if (quotedTwice.matches()) {
      return "write the single quotes only once: literal(\"%1$s\") adds them, in a document write '%1$s'"
          .formatted(quotedTwice.group(1));
    }
    String value =
        isWithin('\'') || isWithin('"')
            ? expression.substring(1, expression.length() - 1)
            : expression;
    return value.contains("'")
        ? "remove the single quote from the value: a mapping expression cannot escape it"
        : "put a fixed value in single quotes: '%s'".formatted(value);
  }

  private boolean isWithin(char quote) {
    return expression.length() > 1
        && expression.charAt(0) == quote
        && expression.charAt(expression.length() - 1) == quote;
  }
}
