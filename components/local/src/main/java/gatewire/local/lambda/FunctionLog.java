package gatewire.local.lambda;

/** Takes what functions print. */
@FunctionalInterface
public interface FunctionLog {

  /** Drops everything. */
  FunctionLog NONE = (function, line) -> {};

  /** Take a line that a function printed; called from several threads, in order for one process. */
  void line(String function, String line);
}
