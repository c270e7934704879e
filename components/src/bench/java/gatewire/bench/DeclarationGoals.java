package gatewire.bench;

import gatewire.pulumi.Rendering;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.runner.options.WarmupMode;

/** Runs {@link DeclarationBenchmark} and holds its medians to the goals. */
final class DeclarationGoals {

  private static final double MEDIAN = 50;

  private DeclarationGoals() {}

  /**
   * How often each program of so many operations runs.
   *
   * @param before it is measured: until the compiler is done with it, which takes many runs of a
   *     small program
   */
  private record Runs(int before, int measured) {}

  private static final Map<Integer, Runs> RUNS =
      new TreeMap<>(Map.of(10, new Runs(400, 100), 100, new Runs(40, 20), 300, new Runs(40, 12)));

  static void run(Goals goals) throws RunnerException {
    DeclarationBenchmark.beQuiet();
    SameResources.require();
    List<RunResult> results = new ArrayList<>();
    for (Map.Entry<Integer, Runs> each : RUNS.entrySet()) {
      results.addAll(measure(each.getKey(), each.getValue()));
    }
    TreeMap<Integer, Double> components = medians(results, "components");
    TreeMap<Integer, Double> byHand = medians(results, "byHand");
    TreeMap<Integer, Double> body = medians(results, "openApiBody");
    TreeMap<Integer, Double> ownShare = medians(results, "declareAndCheck");
    components.forEach(
        (operations, millis) ->
            goals.note(
                "%3d operations: %6.1f ms, by hand %6.1f ms; declared and checked in %5.1f ms"
                    .formatted(
                        operations, millis, byHand.get(operations), ownShare.get(operations))));
    components.forEach(
        (operations, millis) ->
            goals.atMost(
                operations + " operations / by hand", millis / byHand.get(operations), 1.2));
    goals.atLeast("300 operations / as one body: time", components.get(300) / body.get(300), 10);
    goals.atLeast(
        "300 operations / as one body: resources",
        (double) resources(Rendering.RESOURCES) / resources(Rendering.OPENAPI_BODY),
        20);
    double ofHundred = components.get(100) / 100;
    double ofThreeHundred = components.get(300) / 300;
    goals.atMost("an operation of 300 / one of 100", ofThreeHundred / ofHundred, 1.25);
  }

  /**
   * Every JVM runs all programs before it measures one: what the compiler has made of the SDK by
   * then is otherwise another thing for each of them, and worth more than our own code.
   */
  private static Collection<RunResult> measure(int operations, Runs runs) throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include(DeclarationBenchmark.class.getSimpleName())
                .param("operations", String.valueOf(operations))
                .warmupMode(WarmupMode.BULK)
                .warmupIterations(runs.before())
                .measurementIterations(runs.measured())
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build())
        .run();
  }

  private static int resources(Rendering rendering) {
    DeclarationBenchmark.beQuiet();
    return DeclarationBenchmark.run(new OperationsProgram(300, rendering)::run).resources().size();
  }

  private static TreeMap<Integer, Double> medians(Collection<RunResult> results, String benchmark) {
    TreeMap<Integer, Double> medians = new TreeMap<>();
    for (RunResult result : results) {
      if (result.getParams().getBenchmark().endsWith("." + benchmark)) {
        medians.put(
            Integer.valueOf(result.getParams().getParam("operations")),
            result.getPrimaryResult().getStatistics().getPercentile(MEDIAN));
      }
    }
    return medians;
  }
}
