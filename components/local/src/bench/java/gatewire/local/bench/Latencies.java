package gatewire.local.bench;

import java.util.Arrays;

/** A histogram of latencies, in steps of ten microseconds. */
final class Latencies {

  private static final long STEP_NANOS = 10_000;

  /** Ten seconds; longer latencies count as ten seconds. */
  private static final int STEPS = 1_000_000;

  private final int[] counts = new int[STEPS];
  private long total;

  void clear() {
    Arrays.fill(counts, 0);
    total = 0;
  }

  void add(long nanos) {
    counts[(int) Math.min(STEPS - 1, nanos / STEP_NANOS)]++;
    total++;
  }

  /** Returns a percentile in nanoseconds. */
  long percentile(double fraction) {
    long remaining = (long) Math.ceil(total * fraction);
    int step = 0;
    while (step < STEPS - 1 && (remaining -= counts[step]) > 0) {
      step++;
    }
    return (step + 1) * STEP_NANOS;
  }
}
