package gatewire.local.lambda;

import java.util.function.Function;

/**
 * Thrown when a process did not start; contains the result for the invocation that waits for it.
 */
final class StartFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Function<String, InvocationResult> result;

  StartFailure(LambdaException error) {
    this.result = requestId -> error.result();
  }

  StartFailure(String log, Function<String, Outcome> outcome) {
    this.result = requestId -> InvocationResult.of(outcome.apply(requestId), log);
  }

  InvocationResult resultFor(String requestId) {
    return result.apply(requestId);
  }
}
