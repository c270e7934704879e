package gatewire.template;

import java.time.Duration;

/**
 * The limits of one rendering. AWS limits templates too but does not document how. Only the maximum
 * size of a payload is AWS's; the other values are ours.
 *
 * @param time the maximum processor time; on an idle machine it equals the elapsed time
 * @param characters the maximum length of the output, and of each string that a template creates
 * @param bytes the maximum memory that is allocated, whether or not it is still in use
 */
public record RenderLimits(Duration time, int characters, long bytes) {

  /** API Gateway's maximum number of iterations of a loop, independent of the other limits. */
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

  /** Returns a modified copy with this time. */
  public RenderLimits within(Duration time) {
    return new RenderLimits(time, characters, bytes);
  }
}
