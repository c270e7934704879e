package gatewire.local.lambda;

import java.time.Duration;
import java.util.Locale;

/** The log of one invocation in Lambda's format; only the end of a long log is kept. */
final class InvocationLog {

  private static final int MAX_LENGTH = 4096;

  private final StringBuilder lines = new StringBuilder();

  void line(String line) {
    lines.append(line).append('\n');
    if (lines.length() > 2 * MAX_LENGTH) {
      lines.delete(0, lines.length() - MAX_LENGTH);
    }
  }

  void start(String requestId) {
    line("START RequestId: " + requestId + " Version: $LATEST");
  }

  void end(String requestId, Duration took, int memoryMb) {
    double milliseconds = took.toNanos() / 1e6;
    line("END RequestId: " + requestId);
    line(
        String.format(
            Locale.ROOT,
            "REPORT RequestId: %s\tDuration: %.2f ms\tBilled Duration: %d ms\tMemory Size: %d MB",
            requestId,
            milliseconds,
            (long) Math.ceil(milliseconds),
            memoryMb));
  }

  /** Returns the log and clears it. */
  String drain() {
    String tail = lines.substring(Math.max(0, lines.length() - MAX_LENGTH));
    lines.setLength(0);
    return tail;
  }
}
