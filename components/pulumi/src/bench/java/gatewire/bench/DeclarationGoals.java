package gatewire.bench;

import gatewire.pulumi.Rendering;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link DeclarationBenchmark} and compares its medians with the goals. */
final class DeclarationGoals {

  private static final String COMPONENTS = "components";
  private static final String BY_HAND = "byHand";
  private static final String BODY = "openApiBody";

  private DeclarationGoals() {}

  /**
   * The numbers of rounds for programs with a certain number of operations.
   *
   * @param warmup the rounds before the measurement, until the JVM has compiled the program; small
   *     programs need many
   */
  private record Rounds(int warmup, int measured) {}

  private static final Map<Integer, Rounds> ROUNDS =
      new TreeMap<>(
          Map.of(10, new Rounds(400, 100), 100, new Rounds(40, 20), 300, new Rounds(40, 12)));

  static void run(Goals goals) throws RunnerException {
    DeclarationBenchmark.turnLoggingOff();
    SameResources.require();
    Map<Integer, Medians> measured = new TreeMap<>();
    for (Map.Entry<Integer, Rounds> each : ROUNDS.entrySet()) {
      Medians medians = measure(each.getKey(), each.getValue());
      measured.put(each.getKey(), medians);
      note(goals, each.getKey(), medians);
    }
    measured.forEach(
        (operations, medians) ->
            goals.atMost(
                operations + " operations / by hand", medians.times(COMPONENTS, BY_HAND), 1.2));
    goals.atLeast(
        "300 operations / as one body: time", measured.get(300).times(COMPONENTS, BODY), 10);
    goals.atLeast(
        "300 operations / as one body: resources",
        (double) resources(Rendering.RESOURCES) / resources(Rendering.OPENAPI_BODY),
        20);
    double ofHundred = measured.get(100).millis(COMPONENTS) / 100;
    double ofThreeHundred = measured.get(300).millis(COMPONENTS) / 300;
    goals.atMost("an operation of 300 / one of 100", ofThreeHundred / ofHundred, 1.25);
  }

  private static void note(Goals goals, int operations, Medians medians) {
    goals.note(
        "%3d operations: %6.1f ms, by hand %6.1f ms (times %s); as one body %5.1f ms; declared and checked in %5.1f ms"
            .formatted(
                operations,
                medians.millis(COMPONENTS),
                medians.millis(BY_HAND),
                medians.each(COMPONENTS, BY_HAND),
                medians.millis(BODY),
                medians.millis("declareAndCheck")));
  }

  private static Medians measure(int operations, Rounds rounds) throws RunnerException {
    return Medians.of(
        new Runner(
                new OptionsBuilder()
                    .include(DeclarationBenchmark.class.getSimpleName())
                    .param("operations", String.valueOf(operations))
                    .warmupIterations(rounds.warmup())
                    .measurementIterations(rounds.measured())
                    .verbosity(VerboseMode.SILENT)
                    .shouldFailOnError(true)
                    .build())
            .runSingle());
  }

  private static int resources(Rendering rendering) {
    return DeclarationBenchmark.run(new OperationsProgram(300, rendering)::run).resources().size();
  }
}
