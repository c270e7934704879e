package gatewire.local;

import java.io.Console;
import java.util.Map;

/**
 * Decides whether {@code serve} prints colours: only to a terminal, and as the user's environment
 * says.
 *
 * @see <a href="https://no-color.org/">NO_COLOR</a>
 * @see <a href="https://bixense.com/clicolors/">CLICOLOR_FORCE</a>
 */
final class TerminalColours {

  private TerminalColours() {}

  /**
   * Returns whether to print colours.
   *
   * @param environment {@code NO_COLOR} with any value forbids colours; otherwise {@code
   *     CLICOLOR_FORCE} other than 0 demands them; otherwise {@code TERM=dumb} and {@code
   *     CLICOLOR=0} forbid them
   * @param terminal whether standard output is a terminal
   */
  static boolean enabled(Map<String, String> environment, boolean terminal) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    String force = environment.getOrDefault("CLICOLOR_FORCE", "");
    if (!force.isEmpty() && !force.equals("0")) {
      return true;
    }
    return terminal
        && !environment.getOrDefault("TERM", "").equals("dumb")
        && !environment.getOrDefault("CLICOLOR", "").equals("0")
        && (!isWindows() || windowsTerminal(environment));
  }

  /** The older console of Windows prints escape sequences as they are. */
  private static boolean windowsTerminal(Map<String, String> environment) {
    return environment.containsKey("WT_SESSION")
        || environment.containsKey("TERM")
        || environment.containsKey("ANSICON");
  }

  private static boolean isWindows() {
    return System.getProperty("os.name", "").startsWith("Windows");
  }

  /** Returns whether input and output are a terminal. */
  @SuppressWarnings("SystemConsoleNull") // on Java 17 the console is null without a terminal
  static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // Since Java 22 there is a console without a terminal too; Java 17 lacks the method.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
