package gatewire.local.backend;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Backends that enforce the timeout of each call. */
public record TimedBackends(BackendClient backends) implements BackendClient {

  @Override
  public CompletionStage<BackendResponse> call(BackendCall call, Duration timeout) {
    return within(timeout, backends.call(call, timeout));
  }

  /**
   * Returns a stage that fails with a {@link TimeoutException} if the response does not arrive in
   * time.
   */
  public static CompletionStage<BackendResponse> within(
      Duration timeout, CompletionStage<BackendResponse> response) {
    return response
        .toCompletableFuture()
        .copy()
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }
}
