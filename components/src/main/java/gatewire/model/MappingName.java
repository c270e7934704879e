package gatewire.model;

import java.util.regex.Pattern;

/** The names that a mapping expression can carry, for headers, parameters and variables alike. */
public final class MappingName {

  /** The allowed characters, as a message says them. */
  public static final String ALLOWED = "letters, digits, . _ $ -";

  // AWS documents this set for the names of parameters in mapping expressions.
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._$-]+");

  private MappingName() {}

  /** Whether a mapping can carry the name. */
  public static boolean isValid(String name) {
    return NAME.matcher(name).matches();
  }
}
