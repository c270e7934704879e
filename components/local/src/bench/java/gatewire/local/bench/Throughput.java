package gatewire.local.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures kinds of requests alternately in several rounds, so that other load on the machine
 * affects all kinds equally. The result of each kind is the median of its rounds.
 */
final class Throughput {

  private static final int CONNECTIONS = 32;
  private static final int ROUNDS = 7;
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration ROUND = Duration.ofSeconds(3);

  private final Map<String, double[]> rounds = new LinkedHashMap<>();
  private final Map<String, LoadGenerator> generators = new LinkedHashMap<>();

  /** Adds a kind of request. */
  Throughput with(String kind, int port, String request) throws IOException {
    generators.put(kind, new LoadGenerator(port, CONNECTIONS, request));
    rounds.put(kind, new double[ROUNDS]);
    return this;
  }

  /** Returns the requests per second of each kind. */
  Map<String, Double> medians() throws IOException {
    for (LoadGenerator generator : generators.values()) {
      generator.run(WARM_UP);
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, LoadGenerator> each : generators.entrySet()) {
        rounds.get(each.getKey())[round] = each.getValue().run(ROUND);
      }
    }
    for (LoadGenerator generator : generators.values()) {
      generator.close();
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    rounds.forEach((kind, measured) -> medians.put(kind, median(measured)));
    return medians;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
