package gatewire.local.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Rounds of a comparison in one JVM. The bare server and the gateway take turns, so that other load
 * on the machine affects both equally.
 */
final class ComparedRounds {

  private static final long WARM_UP_REQUESTS = 40_000;
  private static final Duration WARM_UP_STEP = Duration.ofMillis(500);
  private static final Duration MAX_WARM_UP = Duration.ofSeconds(8);

  /** A round of one side. */
  private record Round(double rate, double p99Millis, double cpuMicros) {}

  private final List<Round> bare = new ArrayList<>();
  private final List<Round> gateway = new ArrayList<>();

  private ComparedRounds() {}

  static ComparedRounds measure(
      MeasuredServers servers, Comparison comparison, int connections, int count, Duration time)
      throws IOException {
    ComparedRounds rounds = new ComparedRounds();
    try (LoadGenerator bare =
            new LoadGenerator(servers.barePort(), connections, comparison.bare());
        LoadGenerator gateway =
            new LoadGenerator(servers.gatewayPort(), connections, comparison.gateway())) {
      for (int i = 0; i < count; i++) {
        rounds.bare.add(round(servers, bare, time));
        rounds.gateway.add(round(servers, gateway, time));
      }
    }
    return rounds;
  }

  /** Sends requests until the compiler has seen enough of them, or for a limited time. */
  static void warmUp(MeasuredServers servers, Comparison comparison) throws IOException {
    int connections = comparison.connections().get(0);
    try (LoadGenerator bare =
            new LoadGenerator(servers.barePort(), connections, comparison.bare());
        LoadGenerator gateway =
            new LoadGenerator(servers.gatewayPort(), connections, comparison.gateway())) {
      for (LoadGenerator generator : List.of(bare, gateway)) {
        long end = System.nanoTime() + MAX_WARM_UP.toNanos();
        long responses = 0;
        while (responses < WARM_UP_REQUESTS && System.nanoTime() < end) {
          responses += generator.run(WARM_UP_STEP).responses();
        }
      }
    }
  }

  private static Round round(MeasuredServers servers, LoadGenerator generator, Duration time)
      throws IOException {
    long before = servers.cpu();
    LoadGenerator.Measured measured = generator.run(time);
    double micros = (servers.cpu() - before) / 1e3;
    return new Round(measured.rate(), measured.p99Millis(), micros / measured.responses());
  }

  /** Returns the ratio of the requests per second. */
  double throughput() {
    return ratio(Round::rate);
  }

  /** Returns the ratio of the 99th percentiles of the latencies. */
  double p99() {
    return ratio(Round::p99Millis);
  }

  /** Formats the medians of both sides. */
  String medians() {
    return "%,.0f of %,.0f requests/s; %.0f and %.0f us of processor time for one; p99 %.1f and %.1f ms"
        .formatted(
            median(gateway, Round::rate),
            median(bare, Round::rate),
            median(gateway, Round::cpuMicros),
            median(bare, Round::cpuMicros),
            median(gateway, Round::p99Millis),
            median(bare, Round::p99Millis));
  }

  /** Returns the median of the rounds' ratios. */
  private double ratio(ToDoubleFunction<Round> figure) {
    double[] ratios = new double[bare.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = figure.applyAsDouble(gateway.get(i)) / figure.applyAsDouble(bare.get(i));
    }
    return median(ratios);
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return median(rounds.stream().mapToDouble(figure).toArray());
  }

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
