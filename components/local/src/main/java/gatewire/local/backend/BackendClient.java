package gatewire.local.backend;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Makes the calls of integrations and authorizers.
 *
 * <p>Each call is one attempt. A response of any status is a response; if there is none, the call
 * fails with a {@link BackendFailure}.
 */
@FunctionalInterface
public interface BackendClient {

  /**
   * Makes a call. The stage may complete on any thread.
   *
   * @param timeout how long the response may take. Then the stage fails with a {@link
   *     BackendFailure} or a {@link java.util.concurrent.TimeoutException}, and the call's
   *     resources are released; {@link TimedBackends} adds this to clients without it
   */
  CompletionStage<BackendResponse> call(BackendCall call, Duration timeout);
}
