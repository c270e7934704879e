package gatewire.local.lambda;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the output of a function line by line; a line that is too long is cut. */
final class OutputLines {

  /** The maximum size of an event of CloudWatch Logs, in characters here. */
  static final int MAX_LENGTH = 256 * 1024;

  private static final String TRUNCATED = " [TRUNCATED]";

  private final BufferedReader output;
  private boolean afterReturn;

  OutputLines(BufferedReader output) {
    this.output = output;
  }

  /** Returns the next line without its line break; null at the end. */
  @Nullable String next() throws IOException {
    StringBuilder line = new StringBuilder();
    boolean isCut = false;
    for (int c = output.read(); c >= 0; c = output.read()) {
      boolean isSecondBreak = c == '\n' && afterReturn;
      afterReturn = c == '\r';
      boolean isBreak = c == '\n' || c == '\r';
      if (isBreak && !isSecondBreak) {
        return isCut ? line + TRUNCATED : line.toString();
      } else if (!isBreak && line.length() < MAX_LENGTH) {
        line.append((char) c);
      } else if (!isBreak) {
        isCut = true;
      }
    }
    return isCut ? line + TRUNCATED : line.isEmpty() ? null : line.toString();
  }
}
