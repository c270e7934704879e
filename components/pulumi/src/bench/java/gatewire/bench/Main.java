package gatewire.bench;

import java.lang.reflect.InvocationTargetException;

/** Runs all benchmarks, prints their figures and exits with 1 if a goal was missed. */
public final class Main {

  /**
   * The benchmarks of the local gateway, which are absent if {@code components/local} was deleted.
   */
  private static final String[] GATEWAY_BENCHMARKS = {
    "gatewire.local.bench.StartBenchmark", "gatewire.local.bench.GatewayBenchmark"
  };

  private Main() {}

  public static void main(String[] args) throws Exception {
    Goals goals = new Goals();
    goals.title("Declaring, checking and registering S3 operations (5 statuses, 4 headers each)");
    DeclarationGoals.run(goals);
    ProgramStartBenchmark.run(goals);
    for (String benchmark : GATEWAY_BENCHMARKS) {
      goals.title(benchmark.substring(benchmark.lastIndexOf('.') + 1));
      run(benchmark, goals);
    }
    goals.title(goals.missed().isEmpty() ? "All goals are met." : "Goals that were missed:");
    goals.missed().forEach(goals::note);
    System.exit(goals.missed().isEmpty() ? 0 : 1);
  }

  private static void run(String benchmark, Goals goals) throws Exception {
    try {
      Class.forName(benchmark).getMethod("run", Goals.class).invoke(null, goals);
    } catch (ClassNotFoundException e) {
      goals.note("absent");
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }
}
