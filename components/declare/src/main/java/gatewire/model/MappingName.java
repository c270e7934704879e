package gatewire.model;

/** The names that a mapping expression can carry, for headers, parameters and variables alike. */
public final class MappingName {

  /** The allowed characters, as a message says them. */
  public static final String ALLOWED = "letters, digits, . _ $ -";

  private MappingName() {}

  /** Whether a mapping can carry the name. */
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
