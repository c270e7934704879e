package gatewire.local.exchange;

import java.time.Duration;

/**
 * Stops a template or a regular expression that would delay the other clients of an event loop. The
 * gateway then repeats the step on a worker thread.
 */
public final class EventLoopTimeout extends RuntimeException {

  /** The maximum time on an event loop, where all clients of that loop wait. */
  public static final Duration MAX_ON_EVENT_LOOP = Duration.ofMillis(10);

  private static final long serialVersionUID = 1;

  public EventLoopTimeout() {
    super("a template or a regular expression is slow", null, false, false);
  }
}
