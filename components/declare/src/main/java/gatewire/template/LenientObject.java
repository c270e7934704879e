package gatewire.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Parses an object whose names and strings may be without quotes, in single or in double quotes,
 * and which may contain superfluous commas. The outer braces are required, and a value that begins
 * with a quote or a bracket must end with the matching one.
 */
final class LenientObject {

  private static final String NULL = "null";

  private final String source;
  private int at;

  private LenientObject(String source) {
    this.source = source;
  }

  /**
   * Returns the source of a member's value; empty if the member does not exist or the string is not
   * an object.
   */
  static Optional<String> member(String source, String name) {
    String object = source.strip();
    if (object.length() < 2 || !object.startsWith("{") || !object.endsWith("}")) {
      return Optional.empty();
    }
    return new LenientObject(object.substring(1, object.length() - 1))
        .members()
        .map(members -> members.get(name));
  }

  private Optional<Map<String, String>> members() {
    Map<String, String> members = new LinkedHashMap<>();
    while (skipCommas()) {
      int colon = source.indexOf(':', at);
      if (colon < 0 || source.substring(at, colon).indexOf(',') >= 0) {
        return Optional.empty();
      }
      String name = source.substring(at, colon).strip();
      at = colon + 1;
      String value = value();
      if (!isName(name) || !isValue(value)) {
        return Optional.empty();
      }
      members.put(unquoted(name), value);
    }
    return Optional.of(members);
  }

  private boolean skipCommas() {
    while (at < source.length()
        && (source.charAt(at) == ',' || Character.isWhitespace(source.charAt(at)))) {
      at++;
    }
    return at < source.length();
  }

  /** Reads up to the next comma that is not within quotes or brackets of the value. */
  private String value() {
    int start = at;
    int depth = 0;
    char quote = 0;
    for (; at < source.length(); at++) {
      char c = source.charAt(at);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (isQuote(c) && (depth > 0 || source.substring(start, at).isBlank())) {
        quote = c;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      } else if (c == ',' && depth <= 0) {
        break;
      }
    }
    return source.substring(start, at).strip();
  }

  private static boolean isName(String name) {
    return isBlankOrNull(name)
        || (!name.startsWith("{")
            && !name.startsWith("[")
            && (!isQuote(name.charAt(0)) || endsAs(name, name.charAt(0))));
  }

  private static boolean isValue(String value) {
    if (isBlankOrNull(value)) {
      return true;
    }
    return switch (value.charAt(0)) {
      case '"', '\'' -> endsAs(value, value.charAt(0));
      case '{' -> endsAs(value, '}');
      case '[' -> endsAs(value, ']');
      default -> true;
    };
  }

  private static boolean isBlankOrNull(String source) {
    return source.isEmpty() || source.equals(NULL);
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private static boolean endsAs(String source, char end) {
    return source.length() > 1 && source.charAt(source.length() - 1) == end;
  }

  private static String unquoted(String name) {
    return !name.isEmpty() && isQuote(name.charAt(0)) ? name.substring(1, name.length() - 1) : name;
  }
}
