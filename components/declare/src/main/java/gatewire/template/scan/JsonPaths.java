package gatewire.template.scan;

import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;

/** The syntax of the JSONPath expressions that templates and parameter mappings contain. */
public final class JsonPaths {

  private JsonPaths() {}

  /**
   * Returns whether an expression such as {@code $.pets[0].name} can be compiled and closes each
   * bracket. The compiler ignores an open bracket at the end.
   */
  public static boolean isValid(String expression) {
    try {
      JsonPath.compile(expression);
      return isBalanced(expression);
    } catch (InvalidPathException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isBalanced(String expression) {
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && --depth < 0) {
        return false;
      }
    }
    return depth == 0 || quote != 0;
  }
}
