package gatewire.template.engine;

import gatewire.input.EmptyMatches;
import gatewire.template.RenderLimits;
import gatewire.template.RenderResult.Reason;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Limits the total time of several regular expressions, as in a template: {@code (a+)+b} may run
 * for years. For use by a single thread.
 */
public final class MatchBudget {

  /** Thrown if matching was stopped early, so that it is unknown whether the string matches. */
  public static final class Undecided extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;
    private final boolean isTime;

    private Undecided(String reason, boolean isTime) {
      super(reason, null, false, false);
      this.reason = reason;
      this.isTime = isTime;
    }

    private static Undecided of(Pattern pattern, String why, boolean isTime) {
      return new Undecided("the expression '%s' %s".formatted(pattern, why), isTime);
    }

    /** Returns the expression and why it was stopped. */
    public String reason() {
      return reason;
    }

    /** Whether it might have finished with more time. */
    public boolean isTime() {
      return isTime;
    }
  }

  private final RenderBudget budget;
  private final Duration time;

  /**
   * @param time the processor time for all matches together
   */
  public MatchBudget(Duration time) {
    this.time = time;
    this.budget = new RenderBudget(RenderLimits.DEFAULT.within(time));
  }

  /**
   * Whether the whole string matches.
   *
   * @throws Undecided if matching exceeds the time, the memory or the depth of recursion
   */
  public boolean matches(Pattern pattern, String text) {
    return match(pattern, text, true);
  }

  /**
   * Whether a part of the string matches.
   *
   * @throws Undecided if matching exceeds the time, the memory or the depth of recursion
   */
  public boolean finds(Pattern pattern, String text) {
    return match(pattern, text, false);
  }

  private boolean match(Pattern pattern, String text, boolean whole) {
    if (!EmptyMatches.areFew(pattern, text.length())) {
      throw Undecided.of(pattern, "matches the empty string in too many ways", false);
    }
    try {
      Matcher matcher = pattern.matcher(new InterruptibleText(text, budget));
      return whole ? matcher.matches() : matcher.find();
    } catch (TemplateFailure e) {
      boolean isTime = e.reason() == Reason.TIME;
      throw Undecided.of(
          pattern,
          isTime ? "takes more than %d ms".formatted(time.toMillis()) : "takes too much memory",
          isTime);
    } catch (StackOverflowError e) {
      // Java's engine recurses for (\n|.)+, and a string can be long.
      throw Undecided.of(pattern, "recurses too deeply", false);
    }
  }
}
