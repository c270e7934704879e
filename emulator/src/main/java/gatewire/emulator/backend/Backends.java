package gatewire.emulator.backend;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Makes the calls of integrations and authorizers.
 *
 * <p>Each call is one attempt. An answer of any status is an answer; what prevents one is a {@link
 * BackendFailure}.
 */
@FunctionalInterface
public interface Backends {

  /**
   * Make a call. The stage may complete on any thread.
   *
   * @param timeout how long the answer may take. The gateway gives up by itself then; an
   *     implementation should free what the call holds
   */
  CompletionStage<BackendResponse> call(BackendCall call, Duration timeout);
}
