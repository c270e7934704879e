package gatewire.local.bench;

import gatewire.bench.Goals;
import java.io.IOException;
import java.util.Map;

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
      throughput(measured, goals);
    }
  }

  private static void throughput(MeasuredServers measured, Goals goals) throws IOException {
    String get = get("/");
    String post = post("/");
    Map<String, Double> rates =
        new Throughput()
            .with("bare GET", measured.barePort(), get)
            .with("static mock", measured.gatewayPort(), get("/dev/static"))
            .with("bare POST", measured.barePort(), post)
            .with("template", measured.gatewayPort(), post("/dev/template"))
            .with("proxy", measured.gatewayPort(), get("/dev/proxy"))
            .medians();
    rates.forEach((kind, rate) -> goals.note("%-12s %,9.0f requests/s".formatted(kind, rate)));
    goals.atLeast("static mock / bare GET", rates.get("static mock") / rates.get("bare GET"), 0.70);
    goals.atLeast("template / bare POST", rates.get("template") / rates.get("bare POST"), 0.40);
    goals.atLeast("HTTP proxy / bare GET", rates.get("proxy") / rates.get("bare GET"), 0.25);
  }

  /** Measures how much the heap grows during 180,000 requests. */
  private static void heap(MeasuredServers measured, Goals goals) throws IOException {
    try (LoadGenerator generator =
        new LoadGenerator(measured.gatewayPort(), CONNECTIONS, post("/dev/template"))) {
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

  private static String get(String target) {
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
  }

  private static String post(String target) {
    return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(target, BenchApi.BODY.length(), BenchApi.BODY);
  }
}
