package gatewire.check.integration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the author of an invalid mapping expression may have meant: a literal, or one of the
 * sources.
 */
record UnquotedLiteral(String expression) {

  private static final Pattern SOURCE =
      Pattern.compile("\\$?(method|integration|context|stageVariables)\\..*");

  /** As {@code literal("'x'")} makes it of a text that has the quotes already. */
  private static final Pattern TWICE = Pattern.compile("''([^']*)''");

  /**
   * Whether it looks like a literal, and not like a source in a wrong place or with a wrong name.
   */
  boolean isLikely() {
    return !SOURCE.matcher(expression).matches();
  }

  String fix() {
    if (!isLikely()) {
      return "use one of these instead";
    }
    Matcher twice = TWICE.matcher(expression);
    if (twice.matches()) {
      return "write the single quotes only once: literal(\"%1$s\") adds them, in a document write '%1$s'"
          .formatted(twice.group(1));
    }
    String text =
        isWithin('\'') || isWithin('"')
            ? expression.substring(1, expression.length() - 1)
            : expression;
    return text.contains("'")
        ? "remove the single quote from the value: a mapping expression cannot escape it"
        : "put a fixed value in single quotes: '%s'".formatted(text);
  }

  private boolean isWithin(char quote) {
    return expression.length() > 1
        && expression.charAt(0) == quote
        && expression.charAt(expression.length() - 1) == quote;
  }
}
