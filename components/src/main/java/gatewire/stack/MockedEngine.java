package gatewire.stack;

import com.pulumi.Context;
import com.pulumi.test.TestOptions;
import com.pulumi.test.TestResult;
import com.pulumi.test.internal.PulumiTestInternal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Runs a program on the SDK's own mocks. The public test API has neither configuration nor a view
 * of resource options, so this class, and {@link RecordingMonitor} for it, use the internal one.
 *
 * @see <a href="https://github.com/pulumi/pulumi/issues/4472">Configuration in unit tests</a>
 */
final class MockedEngine {

  private MockedEngine() {}

  /** Run to the end, or until the time is over; why it failed, if it did. */
  static Optional<ProgramFailure> run(
      Consumer<Context> program,
      StackConfiguration configuration,
      Recorder recorder,
      MessageLog messages,
      Set<RecordingOption> options,
      Duration timeout) {
    CompletableFuture<TestResult> result = new CompletableFuture<>();
    Runnable run =
        () -> {
          try {
            result.complete(
                builder(configuration, recorder, messages, options).build().runTest(program));
          } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
          } finally {
            PulumiTestInternal.cleanup();
          }
        };
    // A thread of its own, so that a program that waits for itself does not take its caller along.
    Thread thread = new Thread(run, "program of stack " + configuration.stack());
    thread.setDaemon(true);
    thread.start();
    return failure(result, recorder, timeout);
  }

  private static PulumiTestInternal.Builder builder(
      StackConfiguration configuration,
      Recorder recorder,
      MessageLog messages,
      Set<RecordingOption> options) {
    ProgramOrder order = new ProgramOrder();
    return PulumiTestInternal.builder()
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

  private static Optional<ProgramFailure> failure(
      CompletableFuture<TestResult> result, Recorder recorder, Duration timeout) {
    try {
      return ProgramFailure.of(result.get(timeout.toMillis(), TimeUnit.MILLISECONDS).exceptions());
    } catch (TimeoutException e) {
      return Optional.of(
          ProgramFailure.of(
              ("the program did not end within %d seconds; it registered %d resources until then. A resource that depends"
                      + " on itself or, as a child, on its parent waits for ever")
                  .formatted(timeout.toSeconds(), recorder.resources().size())));
    } catch (ExecutionException e) {
      return ProgramFailure.of(List.of(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(ProgramFailure.of("the run was interrupted"));
    }
  }
}
