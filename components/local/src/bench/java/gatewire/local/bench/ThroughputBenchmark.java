package gatewire.local.bench;

import gatewire.bench.Goals;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Compares the gateway's throughput and latency with those of bare servers, in several JVMs,
 * because the compiler's luck in one of them decides about a tenth.
 */
final class ThroughputBenchmark {

  private static final int MANY = 256;
  private static final double P99_GOAL = 3;
  private static final int JVMS = 3;
  private static final int ROUNDS = 3;
  private static final Duration ROUND = Duration.ofSeconds(1);

  private final List<Comparison> comparisons;
  private final int jvms;
  private final Map<String, List<ComparedRounds>> measured = new LinkedHashMap<>();

  private ThroughputBenchmark(List<Comparison> comparisons, int jvms) {
    this.comparisons = comparisons;
    this.jvms = jvms;
  }

  /** Measures all comparisons and compares them with their goals. */
  static void run(Goals goals) throws IOException {
    new ThroughputBenchmark(Comparison.ALL, JVMS).measure(goals);
  }

  /** Measures, in one JVM, the comparisons whose names contain one of the arguments. */
  public static void main(String[] args) throws IOException {
    List<Comparison> chosen =
        Comparison.ALL.stream()
            .filter(each -> args.length == 0 || Arrays.stream(args).anyMatch(each.name()::contains))
            .toList();
    new ThroughputBenchmark(chosen, 1).measure(new Goals());
  }

  private void measure(Goals goals) throws IOException {
    for (int jvm = 0; jvm < jvms; jvm++) {
      try (MeasuredServers backend = MeasuredServers.startBackend();
          MeasuredServers servers = MeasuredServers.start(backend.barePort())) {
        for (Comparison comparison : comparisons) {
          ComparedRounds.warmUp(servers, comparison);
        }
        for (Comparison comparison : comparisons) {
          for (int connections : comparison.connections()) {
            add(goals, servers, comparison, connections);
          }
        }
      }
    }
    comparisons.forEach(comparison -> report(goals, comparison));
  }

  private void report(Goals goals, Comparison comparison) {
    for (int connections : comparison.connections()) {
      goals.atLeast(
          name(comparison, connections),
          middle(comparison, connections, ComparedRounds::throughput),
          comparison.goal());
      if (connections == MANY) {
        goals.atMost(
            comparison.name() + ", p99",
            middle(comparison, connections, ComparedRounds::p99),
            P99_GOAL);
      }
    }
  }

  private void add(Goals goals, MeasuredServers servers, Comparison comparison, int connections)
      throws IOException {
    ComparedRounds rounds = ComparedRounds.measure(servers, comparison, connections, ROUNDS, ROUND);
    String name = name(comparison, connections);
    measured.computeIfAbsent(name, absent -> new ArrayList<>()).add(rounds);
    goals.note("%-32s %.2f: %s".formatted(name, rounds.throughput(), rounds.medians()));
  }

  private double middle(
      Comparison comparison, int connections, ToDoubleFunction<ComparedRounds> ratio) {
    return ComparedRounds.median(
        measured.get(name(comparison, connections)).stream().mapToDouble(ratio).toArray());
  }

  private static String name(Comparison comparison, int connections) {
    return comparison.name() + ", " + connections;
  }
}
