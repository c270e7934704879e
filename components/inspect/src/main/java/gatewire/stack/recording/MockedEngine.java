package gatewire.stack.recording;

import com.pulumi.Context;
import com.pulumi.deployment.internal.Runner;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import com.pulumi.test.internal.PulumiTestInternal;
import gatewire.stack.project.StackConfiguration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The SDK's own mocks, with a recorder in the engine's place. The public test API has neither
 * configuration nor a view of resource options, so this class, {@link RecordingMonitor} and {@link
 * OrderedDeployment}, alone, use the internal one.
 *
 * @see <a href="https://github.com/pulumi/pulumi/issues/4472">Configuration in unit tests</a>
 */
final class MockedEngine {

  private final PulumiTestInternal.Builder builder;
  private final CompletableFuture<Runner> runner = new CompletableFuture<>();

  MockedEngine(
      StackConfiguration configuration,
      Recorder recorder,
      MessageLog messages,
      Set<RecordingOption> options) {
    RegistrationOrder order = new RegistrationOrder();
    this.builder =
        PulumiTestInternal.builder()
            .options(
                TestOptions.builder()
                    .projectName(configuration.project())
                    .stackName(configuration.stack())
                    .preview(options.contains(RecordingOption.PREVIEW))
                    .build())
            .config(configuration.values(), configuration.secretKeys())
            // Otherwise the SDK prints each message to standard error too.
            .standardLogger(messages.logger())
            .deploymentFactory(state -> new OrderedDeployment(state, order))
            .monitorDecorator(
                mocks ->
                    new RecordingMonitor(
                        recorder, order, PulumiTestInternal.mockLog(messages.logger())));
  }

  /** Run a program to its end, on the caller's thread and the common pool. */
  TestResult run(Consumer<Context> program) {
    try {
      PulumiTestInternal engine = builder.build();
      runner.complete(engine.runner());
      return engine.runTest(program);
    } finally {
      PulumiTestInternal.cleanup();
    }
  }

  /**
   * End a run that waits for something that never comes. The SDK looks for finished tasks in an
   * endless loop, which would keep the common pool busy, and a processor with it, for all runs that
   * follow.
   */
  void end(RuntimeException reason) {
    runner.thenAccept(
        running ->
            running.registerTask("the end of the run", CompletableFuture.failedFuture(reason)));
  }
}
