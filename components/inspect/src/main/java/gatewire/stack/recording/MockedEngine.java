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
 * The SDK's mocks with a recorder instead of the engine. The SDK's public test API supports neither
 * configuration nor access to resource options. Therefore this class, {@link RecordingMonitor} and
 * {@link OrderedDeployment} use the internal one; no other class does.
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
            // By default, the SDK also prints each message to standard error.
            .standardLogger(messages.logger())
            .deploymentFactory(state -> new OrderedDeployment(state, order))
            .monitorDecorator(
                mocks ->
                    new RecordingMonitor(
                        recorder, order, PulumiTestInternal.mockLog(messages.logger())));
  }

  /** Runs a program until it ends, on the caller's thread and the common pool. */
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
   * Ends a run that waits for something that never happens. Otherwise the SDK would look for
   * finished tasks in an endless loop and keep the common pool and a processor busy during all
   * later runs.
   */
  void end(RuntimeException reason) {
    runner.thenAccept(
        running ->
            running.registerTask("the end of the run", CompletableFuture.failedFuture(reason)));
  }
}
