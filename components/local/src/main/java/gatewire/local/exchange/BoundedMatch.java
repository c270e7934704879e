package gatewire.local.exchange;

import gatewire.template.RenderLimits;
import gatewire.template.engine.MatchBudget;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Regular expressions of an API, tried on what a client or a backend sent: together they may take
 * as long as a template.
 */
public final class BoundedMatch {

  private final Exchange exchange;
  private final MatchBudget budget;

  private BoundedMatch(Exchange exchange, Duration time) {
    this.exchange = exchange;
    this.budget = new MatchBudget(time);
  }

  /** Begin with some expressions. */
  public static BoundedMatch of(Exchange exchange) {
    return new BoundedMatch(
        exchange,
        exchange.onWorker() ? RenderLimits.DEFAULT.time() : EventLoopTimeout.MAX_ON_EVENT_LOOP);
  }

  /**
   * Whether the whole text matches. An expression that cannot decide takes nothing, and the
   * execution log tells why.
   *
   * @throws EventLoopTimeout if it is slow and runs on an event loop
   */
  public boolean matches(Pattern pattern, String text) {
    try {
      return budget.matches(pattern, text);
    } catch (MatchBudget.Undecided e) {
      exchange.trace().log("No match: ", inTime(e).reason());
      return false;
    }
  }

  /**
   * Whether a part of the text matches.
   *
   * @throws EventLoopTimeout if it is slow and runs on an event loop
   * @throws MatchBudget.Undecided when it takes too long
   */
  public boolean finds(Pattern pattern, String text) {
    try {
      return budget.finds(pattern, text);
    } catch (MatchBudget.Undecided e) {
      throw inTime(e);
    }
  }

  private MatchBudget.Undecided inTime(MatchBudget.Undecided undecided) {
    if (undecided.isTime() && !exchange.onWorker()) {
      throw new EventLoopTimeout();
    }
    return undecided;
  }
}
