package gatewire.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the names of headers, parameters and variables in mapping expressions. */
public final class MappingName {

  /** The allowed characters, in the form that messages show them. */
  public static final String ALLOWED = "letters, digits, : . _ $ -";

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:method\\.request\\.(?:path|(?:multivalue)?(?:querystring|header))"
              + "|integration\\.response\\.(?:multivalue)?header|context|stageVariables)\\.(.+)",
          Pattern.DOTALL);

  private MappingName() {}

  /**
   * Returns the name in a mapping expression that is invalid only because of this name; otherwise
   * empty.
   */
  public static Optional<String> invalidIn(String expression) {
    Matcher named = NAMED.matcher(expression);
    return named.matches() && !isValid(named.group(1))
        ? Optional.of(named.group(1))
        : Optional.empty();
  }

  /** Whether a mapping expression can contain the name. */
  public static boolean isValid(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!isAllowed(name.charAt(i))) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  // AWS's message about other names shows this set: ^[a-zA-Z0-9:._$-]+$. The documentation of
  // mapping expressions omits the colon.
  private static boolean isAllowed(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || ":._$-".indexOf(c) >= 0;
  }
}
