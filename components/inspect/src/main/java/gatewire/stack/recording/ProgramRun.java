package gatewire.stack.recording;

import com.pulumi.Context;
import com.pulumi.exceptions.RunException;
import com.pulumi.test.TestResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * One run of a program on a separate thread, so that the caller can continue if the program hangs.
 */
final class ProgramRun {

  private final MockedEngine engine;
  private final Recorder recorder;
  private final Duration timeout;

  ProgramRun(MockedEngine engine, Recorder recorder, Duration timeout) {
    this.engine = engine;
    this.recorder = recorder;
    this.timeout = timeout;
  }

  /** Runs the program until it ends or makes no more progress. Returns the failure, if any. */
  Optional<ProgramFailure> run(Consumer<Context> program) {
    CompletableFuture<TestResult> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                result.complete(engine.run(program));
              } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
              }
            },
            "pulumi program");
    thread.setDaemon(true);
    thread.start();
    return failure(result);
  }

  /**
   * Waits for the end. A program that waits for itself registers no more resources, but a slow one
   * does. So the timeout starts again if a resource was registered before it ended.
   */
  private Optional<ProgramFailure> failure(CompletableFuture<TestResult> result) {
    int registered = 0;
    while (true) {
      try {
        return ProgramFailure.of(
            result.get(timeout.toMillis(), TimeUnit.MILLISECONDS).exceptions());
      } catch (TimeoutException e) {
        int before = registered;
        registered = recorder.resources().size();
        if (registered == before) {
          return endRun(
              "the program registered nothing for %d seconds and did not end; it had registered %d resources. A resource that depends on itself, or on its own parent component, waits forever"
                  .formatted(timeout.toSeconds(), registered));
        }
      } catch (ExecutionException e) {
        return ProgramFailure.of(List.of(e.getCause()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return endRun("the run was interrupted");
      }
    }
  }

  private Optional<ProgramFailure> endRun(String reason) {
    engine.end(new RunException(reason));
    return Optional.of(ProgramFailure.of(reason));
  }
}
