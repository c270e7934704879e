package gatewire.template.engine;

import com.sun.management.ThreadMXBean;
import gatewire.template.RenderLimits;
import java.lang.management.ManagementFactory;

/**
 * Counts what a rendering uses and ends it at its {@link RenderLimits}.
 *
 * <p>Everything that a template can repeat spends from it. Looking at the clock costs more than
 * most of these steps, so that happens once in many; until it has happened once, nothing is
 * measured at all, which is the case of nearly every template.
 */
final class RenderBudget {

  private static final int STEPS_BETWEEN_CHECKS = 256;
  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /**
   * For calls that Velocity makes without a context at hand: a thread renders one template at a
   * time.
   */
  private static final ThreadLocal<RenderBudget> CURRENT =
      ThreadLocal.withInitial(() -> new RenderBudget(RenderLimits.DEFAULT));

  private final RenderLimits limits;
  private int steps = STEPS_BETWEEN_CHECKS;
  private long started;
  private long processorTimeAtStart;
  private long bytesAtStart;

  RenderBudget(RenderLimits limits) {
    this.limits = limits;
  }

  static RenderBudget current() {
    return CURRENT.get();
  }

  /** Be the budget of what this thread renders from now on. */
  void begin() {
    CURRENT.set(this);
  }

  /** Leave what this thread prints from now on without a bound to what it has rendered. */
  static void end() {
    CURRENT.remove();
  }

  int characters() {
    return limits.characters();
  }

  /** Account for a step. */
  void step() {
    if (--steps <= 0) {
      checkLimits();
    }
  }

  /** Account for work in proportion to a number of elements. */
  void steps(int count) {
    steps -= count;
    if (steps <= 0) {
      checkLimits();
    }
  }

  /** Account for a text that was made. */
  String chargeText(String text) {
    chargeText(text.length());
    return text;
  }

  /** Account for a text that is about to be made. */
  void chargeText(long length) {
    if (length > limits.characters()) {
      throw TemplateFailure.limit("a text would have more than %d characters", limits.characters());
    }
    steps(1 + (int) (length >> 4));
  }

  private void checkLimits() {
    steps = STEPS_BETWEEN_CHECKS;
    long now = System.nanoTime();
    if (started == 0) {
      started = now;
      processorTimeAtStart = THREAD.getCurrentThreadCpuTime();
      bytesAtStart = THREAD.getCurrentThreadAllocatedBytes();
      return;
    }
    if (isOver(now - started)) {
      throw TemplateFailure.time("the template ran for more than %d ms", limits.time().toMillis());
    }
    if (THREAD.getCurrentThreadAllocatedBytes() - bytesAtStart > limits.bytes()) {
      throw TemplateFailure.limit(
          "the template used more than %d MB of memory", limits.bytes() >> 20);
    }
  }

  /**
   * By the processor's time, because a machine that is busy with other things is not the template's
   * fault. Asking for that takes longer than looking at the clock, which never runs behind it.
   */
  private boolean isOver(long elapsed) {
    long most = limits.time().toNanos();
    return elapsed > most && THREAD.getCurrentThreadCpuTime() - processorTimeAtStart > most;
  }
}
