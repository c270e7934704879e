package gatewire.local.exchange;

import gatewire.template.RenderLimits;
import gatewire.template.engine.MatchBudget;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Matches regular expressions of an API against values that a client or a backend sent. All matches
 * of one instance share a time limit: that of a template.
 */
public final class BoundedMatch {

  private final Exchange exchange;
  private final MatchBudget budget;

  private BoundedMatch(Exchange exchange, Duration time) {
    this.exchange = exchange;
    this.budget = new MatchBudget(time);
  }

  /** Creates a matcher with a new time limit, which is shorter on an event loop. */
  public static BoundedMatch of(Exchange exchange) {
    return new BoundedMatch(
        exchange,
        exchange.onWorker() ? RenderLimits.DEFAULT.time() : EventLoopTimeout.MAX_ON_EVENT_LOOP);
  }

  /**
   * Returns whether the whole value matches. An expression that cannot be decided does not match,
   * and the execution log contains the reason.
   *
   * @throws EventLoopTimeout if the expression is slow and runs on an event loop
   */
  public boolean matches(Pattern pattern, String value) {
    try {
      return budget.matches(pattern, value);
    } catch (MatchBudget.Undecided e) {
      exchange.trace().log("No match: ", unlessOnEventLoop(e).reason());
      return false;
    }
  }

  /**
   * Returns whether a part of the value matches.
   *
   * @throws EventLoopTimeout if the expression is slow and runs on an event loop
   * @throws MatchBudget.Undecided if the expression takes too long
   */
  public boolean finds(Pattern pattern, String value) {
    try {
      return budget.finds(pattern, value);
    } catch (MatchBudget.Undecided e) {
      throw unlessOnEventLoop(e);
    }
  }

  private MatchBudget.Undecided unlessOnEventLoop(MatchBudget.Undecided undecided) {
    if (undecided.isTime() && !exchange.onWorker()) {
      throw new EventLoopTimeout();
    }
    return undecided;
  }
}
