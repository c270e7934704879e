package gatewire.bench;

import com.pulumi.Context;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestResult;
import gatewire.check.Report;
import gatewire.pulumi.Rendering;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.LogManager;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Measures single runs of whole programs with Pulumi's mocks, which respond immediately.
 *
 * <p>All programs run in turn in each JVM. The speed of the SDK's compiled code differs by ten
 * percent between JVMs, so times of different JVMs cannot be compared exactly.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xmx1g", "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4"})
public class DeclarationBenchmark {

  static final Mocks MOCKS = new ImmediateMocks();

  /** The number of S3 operations of the API. */
  @Param({"10", "100", "300"})
  public int operations;

  private final List<Consumer<Micros>> programs =
      new ArrayList<>(
          List.of(
              micros -> micros.byHand = micros(this::byHand),
              micros -> micros.components = micros(() -> components(Rendering.RESOURCES)),
              micros -> micros.openApiBody = micros(() -> components(Rendering.OPENAPI_BODY)),
              micros -> micros.declareAndCheck = micros(this::declareAndCheck)));

  /**
   * The time of each program in one round, in microseconds. JMH reads the fields by their names.
   */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Micros {

    /** The program that creates each resource itself. */
    public long byHand;

    /** The program that uses the components. */
    public long components;

    /** The program that uses the components with one OpenAPI body. */
    public long openApiBody;

    /** The part of the components' time that declares and checks the API. */
    public long declareAndCheck;
  }

  /** Turns logging off, because each run would log the same warnings. */
  @Setup
  public static void turnLoggingOff() {
    LogManager.getLogManager().reset();
  }

  /** Runs all programs. Each round starts with another one. */
  @Benchmark
  public void round(Micros micros) {
    Collections.rotate(programs, 1);
    programs.forEach(program -> program.accept(micros));
  }

  private static long micros(Runnable program) {
    long start = System.nanoTime();
    program.run();
    return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
  }

  private void byHand() {
    run(new HandWrittenProgram(operations)::run);
  }

  private void components(Rendering rendering) {
    run(new OperationsProgram(operations, rendering)::run);
  }

  private void declareAndCheck() {
    Report report =
        Report.of(new OperationsProgram(operations, Rendering.RESOURCES).declare().restApi());
    if (!report.errors().isEmpty()) {
      throw new IllegalStateException(report.describeErrors());
    }
  }

  static TestResult run(Consumer<Context> program) {
    TestResult result = PulumiTest.withMocks(MOCKS).runTest(program);
    PulumiTest.cleanup();
    if (!result.exceptions().isEmpty()) {
      throw new IllegalStateException(result.exceptions().get(0));
    }
    return result;
  }

  /** Mocks that create each resource immediately and invent the outputs that the programs read. */
  private static final class ImmediateMocks implements Mocks {
    @Override
    public CompletableFuture<ResourceResult> newResourceAsync(ResourceArgs args) {
      Map<String, Object> state = new HashMap<>(args.inputs);
      state.putIfAbsent("arn", "arn:aws:service:us-east-1:123456789012:" + args.name);
      state.putIfAbsent("executionArn", "arn:aws:execute-api:us-east-1:123456789012:" + args.name);
      state.putIfAbsent("rootResourceId", "root");
      state.putIfAbsent("invokeUrl", "https://" + args.name);
      return CompletableFuture.completedFuture(
          ResourceResult.of(Optional.of(args.name + "-id"), state));
    }
  }
}
