package gatewire.template.engine;

import gatewire.template.RenderLimits;
import gatewire.template.RenderResult.Reason;
import java.time.Duration;

/**
 * Limits the processor time and the memory of work that consists of many steps, as in a template.
 * For use by a single thread.
 */
public final class WorkBudget {

  /** Thrown if the work used up its budget. */
  public static final class Exceeded extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean isTime;

    private Exceeded(String reason, boolean isTime) {
      super(reason, null, false, false);
      this.isTime = isTime;
    }

    /** Whether the work might have finished with more time. */
    public boolean isTime() {
      return isTime;
    }
  }

  private final RenderBudget budget;
  private final Duration time;
  private final long bytes;

  /**
   * @param time the processor time of all steps together
   * @param bytes the memory that all steps together allocate, whether or not it is still in use
   */
  public WorkBudget(Duration time, long bytes) {
    this.time = time;
    this.bytes = bytes;
    this.budget = new RenderBudget(new RenderLimits(time, Integer.MAX_VALUE, bytes));
  }

  /**
   * Charges a number of steps. The limits are checked once in many steps.
   *
   * @throws Exceeded if the time or the memory is used up
   */
  public void steps(int count) {
    try {
      budget.steps(count);
    } catch (TemplateFailure e) {
      boolean isTime = e.reason() == Reason.TIME;
      throw new Exceeded(
          isTime
              ? "takes more than %d ms".formatted(time.toMillis())
              : "takes more than %d MB of memory".formatted(bytes >> 20),
          isTime);
    }
  }
}
