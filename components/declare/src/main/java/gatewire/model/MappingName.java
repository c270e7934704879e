package gatewire.model;

/** Checks the names of headers, parameters and variables in mapping expressions. */
public final class MappingName {

  /** The allowed characters, in the form that messages show them. */
  public static final String ALLOWED = "letters, digits, . _ $ -";

  private MappingName() {}

  /** Whether a mapping expression can contain the name. */
  public static boolean isValid(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!isAllowed(name.charAt(i))) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  // AWS documents this set for the names of parameters in mapping expressions.
  private static boolean isAllowed(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "._$-".indexOf(c) >= 0;
  }
}
