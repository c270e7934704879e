package gatewire.local.exchange;

import gatewire.local.http.ClientRequest;
import gatewire.model.GatewayResponseType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs slow requests on worker threads. If too many requests are waiting already, the next one is
 * rejected with 429. A request whose client has disconnected in the meantime is not run.
 */
public final class Workers {

  private static final int CLIENT_CLOSED_REQUEST = 499;

  private final Executor threads;

  /**
   * @param threads throws {@link RejectedExecutionException} if too many requests are waiting
   */
  public Workers(Executor threads) {
    this.threads = threads;
  }

  /** Runs a step of a request; the stage fails with a {@link GatewayError} if it cannot be run. */
  public <T> CompletionStage<T> run(ClientRequest request, Supplier<CompletionStage<T>> step) {
    try {
      return CompletableFuture.supplyAsync(
              () -> {
                if (request.peer().isDisconnected()) {
                  throw clientDisconnected();
                }
                return step.get();
              },
              threads)
          .thenCompose(Function.identity());
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(tooManyRequests());
    }
  }

  private static GatewayError tooManyRequests() {
    return GatewayError.of(GatewayResponseType.THROTTLED, "Too Many Requests")
        .withLog(
            "Execution failed due to overload: too many requests with slow templates or large"
                + " bodies are waiting already");
  }

  /** Ends the request for its execution log only: the client does not read the response. */
  private static GatewayError clientDisconnected() {
    return GatewayError.of(GatewayResponseType.DEFAULT_4XX, "Client Closed Request")
        .withStatus(CLIENT_CLOSED_REQUEST)
        .withLog("Execution ended: the client closed its connection while its request waited");
  }
}
