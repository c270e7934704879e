package gatewire.local.watch;

/** A receiver of the outcomes of reloads. Called on the thread that reloads, one at a time. */
@FunctionalInterface
public interface ReloadListener {

  /** Receives how an attempt to serve changed files ended. */
  void reloaded(Reload outcome);

  /** Returns a listener that passes each outcome to this one and then to another. */
  default ReloadListener and(ReloadListener other) {
    return outcome -> {
      reloaded(outcome);
      other.reloaded(outcome);
    };
  }
}
