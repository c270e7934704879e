package gatewire.local.backend;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * A client that makes the calls of integrations and authorizers.
 *
 * <p>Each call is one attempt. A response with an error status is a response too; only a call
 * without a response fails with a {@link BackendFailure}.
 */
@FunctionalInterface
public interface BackendClient {

  /**
   * Makes a call. The stage may complete on any thread.
   *
   * @param timeout how long the response may take. After this time the stage fails with a {@link
   *     BackendFailure} or a {@link java.util.concurrent.TimeoutException}, and the call's
   *     resources are released; {@link TimedBackends} adds this behaviour to other clients
   */
  CompletionStage<BackendResponse> call(BackendCall call, Duration timeout);
}
