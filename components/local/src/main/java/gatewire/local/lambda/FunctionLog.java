package gatewire.local.lambda;

/** A receiver of the output of functions. */
@FunctionalInterface
public interface FunctionLog {

  /** Discards all lines. */
  FunctionLog NONE = (function, line) -> {};

  /**
   * Receives a line that a function printed. Called from several threads; the lines of one process
   * are in order.
   */
  void line(String function, String line);
}
