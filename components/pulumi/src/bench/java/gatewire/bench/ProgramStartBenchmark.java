package gatewire.bench;

import gatewire.pulumi.Rendering;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Measures a whole program in a separate JVM, as the language host starts it, alternately with the
 * components and with the same resources written by hand. The difference is the time of Gatewire's
 * code, including class loading.
 */
final class ProgramStartBenchmark {

  private static final int OPERATIONS = 10;
  private static final int ROUNDS = 7;

  private ProgramStartBenchmark() {}

  static void run(Goals goals) throws IOException, InterruptedException {
    double[] components = new double[ROUNDS];
    double[] byHand = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      components[round] = seconds("components");
      byHand[round] = seconds("byHand");
    }
    Arrays.sort(components);
    Arrays.sort(byHand);
    double gatewire = components[ROUNDS / 2] - byHand[ROUNDS / 2];
    goals.note(
        "start to end of a program of %d operations: %.2f s, by hand %.2f s; Gatewire's code is %.0f %%"
            .formatted(
                OPERATIONS,
                components[ROUNDS / 2],
                byHand[ROUNDS / 2],
                100 * gatewire / components[ROUNDS / 2]));
  }

  private static double seconds(String program) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4",
                "-cp",
                System.getProperty("java.class.path"),
                ProgramStartBenchmark.class.getName(),
                program)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("the program '%s' failed".formatted(program));
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  /** Runs one program and exits. */
  public static void main(String[] args) {
    DeclarationBenchmark.run(
        args[0].equals("components")
            ? new OperationsProgram(OPERATIONS, Rendering.RESOURCES)::run
            : new HandWrittenProgram(OPERATIONS)::run);
    System.exit(0);
  }
}
