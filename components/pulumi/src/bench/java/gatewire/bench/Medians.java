package gatewire.bench;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/**
 * The median times of the programs of a {@link DeclarationBenchmark}.
 *
 * @param jvms for each JVM the medians of its rounds in milliseconds, by the programs' names
 */
record Medians(List<Map<String, Double>> jvms) {

  static Medians of(RunResult result) {
    return new Medians(
        result.getBenchmarkResults().stream()
            .map(BenchmarkResult::getIterationResults)
            .map(Medians::ofOne)
            .toList());
  }

  private static Map<String, Double> ofOne(Collection<IterationResult> rounds) {
    return rounds.iterator().next().getSecondaryResults().keySet().stream()
        .collect(
            Collectors.toMap(
                program -> program,
                program ->
                    median(
                        rounds.stream()
                            .mapToDouble(
                                round ->
                                    round.getSecondaryResults().get(program).getScore() / 1000))));
  }

  /** Returns the time of a program in milliseconds. */
  double millis(String program) {
    return median(jvms.stream().mapToDouble(jvm -> jvm.get(program)));
  }

  /** Returns the ratio of a program's time to another's, computed within each JVM. */
  double times(String program, String other) {
    return median(ofEach(program, other));
  }

  /** Formats the ratios of all JVMs, see {@link #times}, in ascending order. */
  String each(String program, String other) {
    return ofEach(program, other)
        .sorted()
        .mapToObj("%.2f"::formatted)
        .collect(Collectors.joining(", "));
  }

  private DoubleStream ofEach(String program, String other) {
    return jvms.stream().mapToDouble(jvm -> jvm.get(program) / jvm.get(other));
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
