package gatewire.local.exchange;

import java.time.Duration;

/**
 * A template, or a regular expression, runs for longer than others can wait for it, and has to
 * begin again elsewhere.
 */
public final class EventLoopTimeout extends RuntimeException {

  /** What one may take on an event loop, where all clients of that loop wait for it. */
  public static final Duration MAX_ON_EVENT_LOOP = Duration.ofMillis(10);

  private static final long serialVersionUID = 1;

  public EventLoopTimeout() {
    super("a template or an expression takes its time", null, false, false);
  }
}
