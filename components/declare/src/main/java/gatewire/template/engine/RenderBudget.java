package gatewire.template.engine;

import com.sun.management.ThreadMXBean;
import gatewire.template.RenderLimits;
import java.lang.management.ManagementFactory;

/**
 * Counts the time and memory that a rendering uses and stops it at its {@link RenderLimits}.
 *
 * <p>Each operation that a template can repeat is charged to it. Reading the clock costs more than
 * most of these steps, so the limits are checked only once in many steps. Nothing is measured
 * before the first check, which few templates reach.
 */
final class RenderBudget {

  private static final int STEPS_BETWEEN_CHECKS = 256;
  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** For calls that Velocity makes without a context. A thread renders one template at a time. */
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

  /** Makes this the budget of everything that this thread renders from now on. */
  void begin() {
    CURRENT.set(this);
  }

  /** Ends the current budget, so that later work of this thread is not charged to it. */
  static void end() {
    CURRENT.remove();
  }

  int characters() {
    return limits.characters();
  }

  /** Charges one step. */
  void step() {
    if (--steps <= 0) {
      checkLimits();
    }
  }

  /** Charges work in proportion to a number of elements. */
  void steps(int count) {
    steps -= count;
    if (steps <= 0) {
      checkLimits();
    }
  }

  /** Charges a string that was created, and returns it. */
  String chargeText(String text) {
    chargeText(text.length());
    return text;
  }

  /** Charges a string that is about to be created. */
  void chargeText(long length) {
    if (length > limits.characters()) {
      throw TemplateFailure.limit(
          "a string would have more than %d characters", limits.characters());
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
   * Whether the processor time is used up. Elapsed time does not count, because the machine may be
   * busy with other work. It is never less than the processor time and is faster to read, so it is
   * compared first.
   */
  private boolean isOver(long elapsed) {
    long max = limits.time().toNanos();
    return elapsed > max && THREAD.getCurrentThreadCpuTime() - processorTimeAtStart > max;
  }
}
