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
 * Single runs of whole programs under Pulumi's own mocks, which answer at once.
 *
 * <p>The programs run in turn in each JVM. What its compiler makes of the SDK differs by a tenth
 * from one JVM to the next, so that programs of two JVMs cannot be compared that closely.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xmx1g", "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4"})
public class DeclarationBenchmark {

  static final Mocks MOCKS = new Answers();

  /** How many S3 operations the API has. */
  @Param({"10", "100", "300"})
  public int operations;

  private final List<Consumer<Micros>> programs =
      new ArrayList<>(
          List.of(
              micros -> micros.byHand = micros(this::byHand),
              micros -> micros.components = micros(() -> components(Rendering.RESOURCES)),
              micros -> micros.openApiBody = micros(() -> components(Rendering.OPENAPI_BODY)),
              micros -> micros.declareAndCheck = micros(this::declareAndCheck)));

  /** What each program took in one round, in microseconds; JMH reads the fields by their names. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Micros {

    /** With one resource after the other. */
    public long byHand;

    /** With the components. */
    public long components;

    /** With the components, as one OpenAPI body. */
    public long openApiBody;

    /** What declaring and checking take of it. */
    public long declareAndCheck;
  }

  /** Thousands of the same warnings would be of no use. */
  @Setup
  public static void beQuiet() {
    LogManager.getLogManager().reset();
  }

  /** All programs, each round with another one first. */
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

  /** Every resource is made at once; what a program reads of it beside its inputs is made up. */
  private static final class Answers implements Mocks {
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
