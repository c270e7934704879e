package gatewire.bench;

import com.pulumi.Context;
import com.pulumi.test.Mocks;
import com.pulumi.test.PulumiTest;
import com.pulumi.test.TestResult;
import gatewire.pulumi.Rendering;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.LogManager;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One run of a whole program under Pulumi's own mocks, which answer at once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4"})
public class DeclarationBenchmark {

  static final Mocks MOCKS = new Answers();

  /** How many S3 operations the API has. */
  @Param({"10", "100", "300"})
  public int operations;

  /** Thousands of the same warnings would be of no use. */
  @Setup
  public static void beQuiet() {
    LogManager.getLogManager().reset();
  }

  /** With the components. */
  @Benchmark
  public TestResult components() {
    return run(new OperationsProgram(operations, Rendering.RESOURCES)::run);
  }

  /** With the components, as one OpenAPI body. */
  @Benchmark
  public TestResult openApiBody() {
    return run(new OperationsProgram(operations, Rendering.OPENAPI_BODY)::run);
  }

  /** With one resource after the other. */
  @Benchmark
  public TestResult byHand() {
    return run(new HandWrittenProgram(operations)::run);
  }

  /** What declaring and checking take of it. */
  @Benchmark
  public Object declareAndCheck() {
    return gatewire.check.Report.of(
        new OperationsProgram(operations, Rendering.RESOURCES).declare().restApi());
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
