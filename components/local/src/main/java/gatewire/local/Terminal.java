package gatewire.local;

import java.io.PrintWriter;
import java.util.Map;

/**
 * The terminal of {@code serve}. It prints each message as a whole, because event loops, functions
 * and the reload print at the same time.
 *
 * @param colours whether messages may have colours, see {@link TerminalColours}
 */
record Terminal(PrintWriter out, PrintWriter err, boolean colours, Object lock) {

  /** A colour of text, as the parameter of an ANSI escape sequence. */
  enum Colour {
    RED(31),
    GREEN(32),
    YELLOW(33),
    CYAN(36),
    DIM(2);

    private final int code;

    Colour(int code) {
      this.code = code;
    }
  }

  static Terminal of(PrintWriter out, PrintWriter err, Map<String, String> environment) {
    return new Terminal(
        out, err, TerminalColours.enabled(environment, TerminalColours.isTerminal()), new Object());
  }

  /** Prints lines to standard output. */
  void print(String lines) {
    print(out, lines);
  }

  /** Prints lines to standard error. */
  void warn(String lines) {
    print(err, lines);
  }

  private void print(PrintWriter writer, String lines) {
    synchronized (lock) {
      writer.println(lines);
      writer.flush();
    }
  }

  /** Returns a text in a colour; unchanged if messages have no colours. */
  String in(Colour colour, String text) {
    return colours ? "\u001b[%dm%s\u001b[0m".formatted(colour.code, text) : text;
  }
}
