package gatewire.local.bench;

import gatewire.bench.Goals;
import java.io.IOException;

/** Measures the throughput relative to a bare server, and the growth of the heap. */
public final class GatewayBenchmark {

  private static final int CONNECTIONS = 32;
  private static final long MEGABYTE = 1024 * 1024;

  private GatewayBenchmark() {}

  /** Runs the measurements and compares them with the goals. */
  public static void run(Goals goals) throws IOException {
    try (MeasuredServers backend = MeasuredServers.startBackend();
        MeasuredServers measured = MeasuredServers.start(backend.barePort())) {
      heap(measured, goals);
    }
    ThroughputBenchmark.run(goals);
  }

  /** Measures how much the heap grows during 180,000 requests. */
  private static void heap(MeasuredServers measured, Goals goals) throws IOException {
    try (LoadGenerator generator =
        new LoadGenerator(measured.gatewayPort(), CONNECTIONS, Comparison.post("/dev/template"))) {
      generator.run(20_000);
      long early = measured.heap();
      generator.run(180_000);
      long late = measured.heap();
      goals.note(
          "heap after a collection: %.1f MB after 20,000 requests, %.1f MB after 200,000"
              .formatted((double) early / MEGABYTE, (double) late / MEGABYTE));
      goals.atMost("heap growth, MB", (double) (late - early) / MEGABYTE, 10);
    }
  }
}
