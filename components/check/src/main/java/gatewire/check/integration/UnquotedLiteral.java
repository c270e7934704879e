package gatewire.check.integration;

import gatewire.model.MappingName;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An invalid mapping expression, of which the author probably meant a literal or one of the
 * sources.
 */
record UnquotedLiteral(String expression) {

  private static final Pattern SOURCE =
      Pattern.compile("\\$?(method|integration|context|stageVariables)\\..*");

  /**
   * Returns whether the expression looks like a literal, and not like a misspelled or misplaced
   * source.
   */
  boolean isLikely() {
    return !SOURCE.matcher(expression).matches();
  }

  String fix() {
    Optional<String> name = MappingName.invalidIn(expression);
    if (name.isPresent()) {
      return "rename '%s': AWS allows %s in a name".formatted(name.get(), MappingName.ALLOWED);
    } else if (!isLikely()) {
      return "use one of these instead";
    }
    if (isWithin('\'')) {
      return "remove the control character from the value";
    }
    String value = isWithin('"') ? expression.substring(1, expression.length() - 1) : expression;
    return "put a fixed value in single quotes: '%s'".formatted(value);
  }

  private boolean isWithin(char quote) {
    return expression.length() > 1
        && expression.charAt(0) == quote
        && expression.charAt(expression.length() - 1) == quote;
  }
}
