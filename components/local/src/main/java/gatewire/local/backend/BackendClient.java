package gatewire.local.backend;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Makes the calls of integrations and authorizers.
 *
 * <p>Each call is one attempt. An answer of any status is an answer; what prevents one is a {@link
 * BackendFailure}.
 */
@FunctionalInterface
public interface BackendClient {

  /**
   * Make a call. The stage may complete on any thread.
   *
   * @param timeout how long the answer may take. Then the stage fails with a {@link BackendFailure}
   *     or a {@link java.util.concurrent.TimeoutException}, and what the call holds is freed;
   *     {@link TimedBackends} does it for those that do not
   */
  CompletionStage<BackendResponse> call(BackendCall call, Duration timeout);
}
