package gatewire.local.backend;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Holds backends that know nothing of timeouts to them. */
public record TimedBackends(BackendClient backends) implements BackendClient {

  @Override
  public CompletionStage<BackendResponse> call(BackendCall call, Duration timeout) {
    return within(timeout, backends.call(call, timeout));
  }

  /** An answer that fails with a {@link TimeoutException} when it does not come in time. */
  public static CompletionStage<BackendResponse> within(
      Duration timeout, CompletionStage<BackendResponse> answer) {
    return answer.toCompletableFuture().copy().orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }
}
