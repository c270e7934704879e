package gatewire.template;

import java.time.Duration;

/**
 * What one rendering may use. AWS bounds templates too but does not say how; the figures here are
 * ours, but for the size of a payload.
 *
 * @param time of the processor, which on an idle machine is that of the clock
 * @param characters of the output, and of each text that a template makes on the way
 * @param bytes of memory, counted as they are allocated, whether or not they are still in use
 */
public record RenderLimits(Duration time, int characters, long bytes) {

  /** API Gateway's maximum number of iterations of a loop, whatever the other limits are. */
  public static final int MAX_LOOP_ITERATIONS = 1_000;

  /**
   * 0.4 seconds, API Gateway's 10 MB of payload, and 256 MB, or a quarter of the heap if that is
   * less but not under 32 MB.
   */
  public static final RenderLimits DEFAULT =
      new RenderLimits(
          Duration.ofMillis(400),
          10 * 1024 * 1024,
          Math.min(256L << 20, Math.max(32L << 20, Runtime.getRuntime().maxMemory() / 4)));

  /** These limits with another time. */
  public RenderLimits within(Duration time) {
    return new RenderLimits(time, characters, bytes);
  }
}
